/**
 * The sites a station watches: read from YAML files or JSON bodies in one format, checked, their codes sealed at once, and
 * kept in the ledger's memory.
 */
package org.contrappel.server.sites;
