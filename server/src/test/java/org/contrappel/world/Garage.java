package org.contrappel.world;

import java.nio.file.Path;

/**
 * A site with people of every kind: keyholders with full authority and one who may only be told, two intervention
 * agents, a technician. Nobody of them answers until a story tells him to. The plan is the shipped one unless another is given.
 */
final class Garage {
  static final String ID = "garage-berger";
  static final String SITE = "Garage Berger";
  /** Keyholder, may cancel; code 5211, under threat 5291. */
  static final String BERGER = "Mme Berger";
  /** May only be told; code 5212. */
  static final String LOPEZ = "M. Lopez";
  /** Agents; codes 6211, under threat 6291, and 6212. */
  static final String SAMI = "Sami Haddad";
  static final String NORA = "Nora Klein";
  static final String TECHNICIAN = "M. Tissot";
  private static final String SITES = """
      sites:
        - id: garage-berger
          name: Garage Berger
          numbers: ["+33 1 99 00 21 00"]
          codes: {right: "4721", duress: "4799"}
          %s
          contacts:
            - {id: berger, name: Mme Berger, numbers: ["+33 6 39 98 21 01"], codes: {right: "5211", duress: "5291"}}
            - {id: lopez, name: M. Lopez, authority: notified, numbers: ["+33 6 39 98 21 02"], codes: {right: "5212"}}
            - {id: sami, name: Sami Haddad, role: agent, numbers: ["+33 6 39 98 21 11"], codes: {right: "6211", duress: "6291"}}
            - {id: nora, name: Nora Klein, role: agent, numbers: ["+33 6 39 98 21 12"], codes: {right: "6212"}}
            - {id: tissot, name: M. Tissot, role: technician, numbers: ["+33 6 39 98 21 21"], codes: {right: "7211"}}
      """;
  private static final String TOWN = """
      people:
        - {name: Garage Berger, number: "+33 1 99 00 21 00", is: never answering}
        - {name: Mme Berger, number: "+33 6 39 98 21 01", is: never answering}
        - {name: M. Lopez, number: "+33 6 39 98 21 02", is: never answering}
        - {name: Sami Haddad, number: "+33 6 39 98 21 11", is: never answering}
        - {name: Nora Klein, number: "+33 6 39 98 21 12", is: never answering}
        - {name: M. Tissot, number: "+33 6 39 98 21 21", is: never answering}
      """;

  private Garage() {}

  /** @param plans each the text of a file of the station's own, which takes the place of a shipped one of its name */
  static StationWorld in(Path folder, String... plans) {
    return begins(folder, "kind: garage", plans).world();
  }

  /** Watched for tests every day, for opening and closing, and for its line. */
  static StationWorld watchedIn(Path folder, String supervision) {
    return begins(folder, "supervision: " + supervision).world();
  }

  static Beginning begins(Path folder, String more, String... plans) {
    var beginning = Scene.of(folder, SITES.formatted(more));
    Scene.write(folder.resolve("town.yaml"), TOWN);
    for (var i = 0; i < plans.length; i++) {
      Scene.write(folder.resolve("plans/own-%d.yaml".formatted(i)), plans[i]);
    }
    return beginning;
  }
}
