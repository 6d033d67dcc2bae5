package org.contrappel.incident.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.util.StdConverter;

/** A decision's answers are kept as a list: a map would come back in the order of the alphabet, and be shown in it. */
final class AnswersInOrder {
  private AnswersInOrder() {}

  record Answer(String answer, Goto to) {}

  static final class Written extends StdConverter<Map<String, Goto>, List<Answer>> {
    @Override
    public List<Answer> convert(Map<String, Goto> answers) {
      return answers.entrySet().stream().map(answer -> new Answer(answer.getKey(), answer.getValue())).toList();
    }
  }

  static final class Read extends StdConverter<List<Answer>, Map<String, Goto>> {
    @Override
    public Map<String, Goto> convert(List<Answer> answers) {
      var inOrder = new LinkedHashMap<String, Goto>();
      answers.forEach(answer -> inOrder.put(answer.answer(), answer.to()));
      return inOrder;
    }
  }
}
