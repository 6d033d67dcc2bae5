package org.contrappel.incident.evidence.file;

import org.contrappel.incident.evidence.Row;
import org.yaml.snakeyaml.nodes.Node;

/** A row and where it stands in the file. */
record PlacedRow(Row row, Node where) {}
