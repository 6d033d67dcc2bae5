package org.contrappel.incident.evidence.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Rule;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;
import org.contrappel.incident.reading.YamlText;
import org.yaml.snakeyaml.nodes.Node;

/** Reads an evidence table's text. */
public final class EvidenceTableReader {
  private static final int REVISION_DIGITS = 12;

  /**
   * @param file what the faults are reported under
   * @param text YAML
   * @throws EvidenceRefused naming every fault
   */
  public EvidenceTable read(String file, String text) {
    var faults = new Faults(file);
    var table = YamlText.compose(text, "Write name and rows", faults).flatMap(root -> table(root, text, faults));
    if (!faults.none()) {
      throw new EvidenceRefused(faults.found());
    }
    return table.orElseThrow();
  }

  private static Optional<EvidenceTable> table(Node root, String text, Faults faults) {
    return Fields.of(root, "the evidence table", faults).flatMap(fields -> {
      fields.only(Set.of("name", "rows", "else"));
      var name = fields.required("name", "Add name: and a word").flatMap(n -> fields.text(n, "Write a word"));
      var otherwise = fields.optional("else").flatMap(node -> new RuleReading(faults).otherwise(node));
      var rows = rows(fields, faults);
      new Coverage(faults).check(rows, fields.has("else"), otherwise, root, fields.key("else"));
      return faults.none() ? Optional.of(made(name.orElseThrow(), text, rows, otherwise)) : Optional.empty();
    });
  }

  private static List<PlacedRow> rows(Fields fields, Faults faults) {
    var cure = "Add rows: and at least one row with classes, services and needs";
    var nodes = fields.required("rows", cure).map(node -> fields.list(node, cure)).orElse(List.of());
    var rows = new ArrayList<PlacedRow>();
    nodes.forEach(node -> new RuleReading(faults).row(node).ifPresent(row -> rows.add(new PlacedRow(row, node))));
    return rows;
  }

  private static EvidenceTable made(String name, String text, List<PlacedRow> rows, Optional<Rule> otherwise) {
    return new EvidenceTable(name, revision(text), rows.stream().map(PlacedRow::row).toList(), otherwise.orElse(null));
  }

  private static String revision(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, REVISION_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
