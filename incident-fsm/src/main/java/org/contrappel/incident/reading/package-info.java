/**
 * YAML files as people write them: read as nodes with their places, never as objects, and every fault of a file is told at
 * once with file, line, cause and cure.
 */
package org.contrappel.incident.reading;
