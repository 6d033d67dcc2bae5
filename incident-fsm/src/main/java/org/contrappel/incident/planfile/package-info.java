/** Reads plans from YAML. A file that cannot work is refused with file, line, cause and cure for every fault in it. */
package org.contrappel.incident.planfile;
