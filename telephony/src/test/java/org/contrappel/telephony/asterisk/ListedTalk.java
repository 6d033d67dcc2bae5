package org.contrappel.telephony.asterisk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.Talk;

/** Goes from turn to turn of a list, whatever is heard; it outlives the networks of a test. */
final class ListedTalk implements Talk {
  private final Map<String, List<Turn>> lists = new ConcurrentHashMap<>();
  private final Map<String, Integer> at = new ConcurrentHashMap<>();
  final Map<String, List<Heard>> heard = new ConcurrentHashMap<>();

  /** The operators who are with somebody, by attempt. */
  final Map<String, String> operators = new ConcurrentHashMap<>();

  void with(String attempt, Turn... turns) {
    lists.put(attempt, List.of(turns));
    heard.put(attempt, new CopyOnWriteArrayList<>());
  }

  /** The digits keyed in each turn, in order; what was heard otherwise by the name of its kind. */
  List<String> said(String attempt) {
    return heard.get(attempt).stream()
        .map(one -> one instanceof Heard.Keys keys ? keys.digits() : one.getClass().getSimpleName())
        .toList();
  }

  @Override
  public Turn answered(String attempt) {
    return lists.get(attempt).get(at.getOrDefault(attempt, 0));
  }

  @Override
  public Optional<String> operatorWith(String attempt) {
    return Optional.ofNullable(operators.get(attempt));
  }

  @Override
  public Turn heard(String attempt, int turn, Heard what) {
    var present = answered(attempt);
    if (present.number() != turn) {
      return present;
    }
    heard.get(attempt).add(what);
    at.merge(attempt, 1, Integer::sum);
    return answered(attempt);
  }
}
