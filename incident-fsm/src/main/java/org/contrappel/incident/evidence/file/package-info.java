/**
 * Reads evidence tables from YAML. A file that cannot work, or that would let fire or medical wait, is refused with
 * file, line, cause and cure for every fault in it.
 */
package org.contrappel.incident.evidence.file;
