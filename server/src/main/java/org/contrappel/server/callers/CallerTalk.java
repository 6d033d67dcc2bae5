package org.contrappel.server.callers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Language;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.server.callers.Caller.Awaits;
import org.contrappel.server.callers.Caller.Stage;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Conversations;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.sites.Site;
import org.contrappel.server.switchboard.KnownSite;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.StationCall.State;
import org.contrappel.server.switchboard.SwitchboardReader;
import org.contrappel.telephony.Talk;

/**
 * Leads whoever calls the station until he is served, leaves, or wants an operator; then the station's own talk takes him
 * over. Each turn is stored before it is performed; nothing is held between two.
 */
public final class CallerTalk implements Talk {
  /** How long is waited between two looks whether it is written, with a soft tone. */
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(500);

  private static final int LOOKS = 20;
  private final Talk station;
  private final SwitchboardReader switchboard;
  private final Conversations conversations;
  private final Desk desk;
  private final Json json;

  /** @param station talks on the calls that nobody is led on */
  public CallerTalk(
      Talk station, SwitchboardReader switchboard, Conversations conversations, Desk desk, Json json) {
    this.station = station;
    this.switchboard = switchboard;
    this.conversations = conversations;
    this.desk = desk;
    this.json = json;
  }

  @Override
  public Turn answered(String call) {
    return led(call).map(state -> present(stored(call, state))).orElseGet(() -> station.answered(call));
  }

  @Override
  public Turn heard(String call, int turn, Heard heard) {
    var state = led(call);
    if (state.isEmpty()) {
      return station.heard(call, turn, heard);
    }
    var caller = stored(call, state.get());
    if (turn != caller.turn()) {
      return present(caller);
    }
    if (heard instanceof Heard.HungUp) {
      return new Turn(turn + 1, List.of(), new Expect.HangUp());
    }
    var next = switch (caller.stage()) {
      case IN_SCRIPT -> inScript(call, caller, heard);
      case AWAITS -> looks(call, caller);
      case HANDED_OVER, LEAVES -> new Said(caller.turnsTo(caller.stage(), null), List.of());
    };
    return store(call, turn, next.caller()) ? turn(next) : present(stored(call, state.get()));
  }

  private Optional<StationCall> led(String call) {
    return switchboard.call(call).filter(one -> one.state() == State.LED);
  }

  /** @param first what is said before the next turn's own words */
  private record Said(Caller caller, List<Utterance> first) {}

  private Caller stored(String call, StationCall state) {
    return conversations.read(Lane.STATION, call).map(stored -> json.read(stored.json(), Caller.class))
        .orElseGet(() -> {
          var caller = began(state);
          store(call, 0, caller);
          return caller;
        });
  }

  private Caller began(StationCall state) {
    var sites = state.sites();
    var language = sites.isEmpty() ? desk.usual() : desk.language(sites.getFirst().language());
    var caller = Caller.of(state.number(), language, sites.stream().map(KnownSite::id).toList());
    return begins(caller, sites.isEmpty() ? Guide.UNKNOWN : Guide.KNOWN, Map.of(), List.of());
  }

  private boolean store(String call, int from, Caller caller) {
    return conversations.store(Lane.STATION, call, from, json.write(caller));
  }

  // What he hears.

  private Turn present(Caller caller) {
    return turn(new Said(caller, List.of()));
  }

  private Turn turn(Said said) {
    var caller = said.caller();
    var words = new ArrayList<>(said.first());
    Expect expect = switch (caller.stage()) {
      case IN_SCRIPT -> {
        var present = Interpreter.present(Scripts.named(caller.talk().script()), caller.talk());
        words.addAll(present.say());
        yield present.expect();
      }
      case AWAITS -> {
        if (caller.awaits().looked() == 0) {
          words.add(sentence(Sentences.CALLER_MOMENT, caller));
        }
        yield new Expect.Choice(Set.of(), LOOKS_AGAIN);
      }
      case HANDED_OVER -> new Expect.Choice(Set.of(), LOOKS_AGAIN);
      case LEAVES -> new Expect.HangUp();
    };
    return new Turn(caller.turn(), words, expect);
  }

  private static Utterance sentence(String name, Caller caller) {
    return Sentences.shipped().of(name, caller.language());
  }

  // What comes of what he keyed.

  private Said inScript(String call, Caller caller, Heard heard) {
    var script = Scripts.named(caller.talk().script());
    if (script == null || !script.revision().equals(caller.talk().revision())) {
      return handsOver(call, caller, List.of(), "The script he was in is of another release.");
    }
    var digits = Interpreter.digitsAsked(script, caller.talk());
    var understood = new Understood(caller, heard);
    if (digits.isPresent() && heard instanceof Heard.Keys(var keys)) {
      understood = understood(call, caller, digits.get(), keys);
    }
    var now = understood.caller();
    var step = Interpreter.heard(script, now.talk(), now.talk().turn(), understood.heard());
    if (step.outcome().isEmpty()) {
      return new Said(now.goesOn(step.conversation()), List.of());
    }
    var known = now.site().flatMap(desk.book()::site).map(site -> desk.book().known(site, now.pretence())).orElse(null);
    return follow(call, now, Guide.next(now, step.outcome().get(), known), known, step.turn().say());
  }

  private record Understood(Caller caller, Heard heard) {}

  private Understood understood(String call, Caller caller, ScriptStep.AskDigits asked, String digits) {
    if (asked.alone(digits).isPresent() || asked.repeats(digits)) {
      return new Understood(caller, new Heard.Keys(digits));
    }
    return asked instanceof ScriptStep.AskNumber number
        ? number(call, caller, number.name(), digits)
        : code(call, caller, digits);
  }

  private Understood code(String call, Caller caller, String digits) {
    var sites = desk.sitesMeant(caller);
    var isLocked = desk.guesses().locked(caller.number(), sites);
    var proofs = desk.codes().prove(sites, digits).stream().filter(proof -> proof.duress() || !isLocked).toList();
    if (proofs.isEmpty()) {
      if (!isLocked) {
        desk.giving().lockedOut(call, caller.turn(), desk.guesses().wrong(caller.number(), sites));
      }
      return new Understood(caller, new Heard.Judged(false, ""));
    }
    var threatened = proofs.stream().filter(Proof::duress).findFirst();
    threatened.ifPresentOrElse(
        proof -> raise(call, proof),
        () -> proofs.forEach(proof -> desk.guesses().right(caller.number(), proof.site())));
    return new Understood(
        threatened.isPresent() ? caller.underDuress() : caller, new Heard.Judged(true, Proof.written(proofs)));
  }

  /** A duress code is keyed where a number is asked for: it is taken as one that will do. */
  private Understood number(String call, Caller caller, String name, String digits) {
    var known = caller.site().flatMap(desk.book()::site).map(site -> desk.book().known(site, caller.pretence()));
    var numbers = new Numbers(
        known.map(one -> new Words(caller.language(), one.zone(), one.now()))
            .orElseGet(() -> desk.book().words(caller.language())),
        known.orElse(null), caller);
    var threatened = caller.site().flatMap(site -> desk.codes().duress(site, digits));
    if (threatened.isPresent()) {
      raise(call, threatened.get());
      return new Understood(caller.underDuress(), numbers.judged(name, numbers.plausible(name)));
    }
    return new Understood(caller, numbers.judged(name, digits));
  }

  private void raise(String call, Proof proof) {
    desk.giving().duress(call, proof, desk.who(proof.proven()));
  }

  // What comes next.

  private Said follow(String call, Caller caller, Move move, Known known, List<Utterance> said) {
    return switch (move) {
      case Move.Ask(var script, var facts, var list) -> new Said(begins(caller, script, facts, list), said);
      case Move.Which(var proofs) -> new Said(
          begins(caller, Guide.WHICH, Lines.facts(Lines.LINE, Lines.MOST, desk.named(proofs)),
              proofs.stream().limit(Lines.MOST).map(Proof::written).toList()), said);
      case Move.Again _ -> new Said(
          begins(caller, caller.talk().script(), caller.talk().facts(), caller.listed()), said);
      case Move.Menu(var news) -> menu(call, caller, known, news, said);
      case Move.OtherSite _ -> new Said(begins(caller.isProposed(List.of()), Guide.UNKNOWN, Map.of(), List.of()), said);
      case Move.Speak(var language) -> new Said(
          begins(caller.speaking(language), caller.talk().script(), caller.talk().facts(), List.of()), said);
      case Move.Prove(var who) -> proven(call, caller, who, said);
      case Move.Give give -> gives(call, caller, give, known, said);
      case Move.Lift(var id, var words) -> {
        if (!caller.duress()) {
          desk.giving().lift(known.site().id(), id, call);
        }
        desk.served(call, caller, "lifted: " + words);
        var believes = caller.duress() ? caller.believes(caller.pretence().lifting(id)) : caller;
        yield new Said(believes.turnsTo(Stage.AWAITS, new Awaits(id, true, words, 0)), said);
      }
      case Move.HandOver(var why) -> handsOver(call, caller, said, why);
      case Move.Leave _ -> new Said(caller.turnsTo(Stage.LEAVES, null), said);
    };
  }

  private Said proven(String call, Caller caller, Caller.Proven who, List<Utterance> said) {
    var site = desk.book().site(who.site()).orElseThrow();
    var language = site.contact(who.who()).map(Site.Person::language).map(desk::language).orElse(caller.language());
    var proven = caller.proves(who, language);
    var known = desk.book().known(site, proven.pretence());
    return Power.of(site, who) == Power.NONE
        ? handsOver(call, proven, said, "He proved who he is, and may give no instruction by key.")
        : menu(call, proven, known, List.of(site.name() + "."), said);
  }

  private Said menu(String call, Caller caller, Known known, List<String> news, List<Utterance> said) {
    if (!news.isEmpty() && Set.of(Guide.MENU, Guide.TECHNICIAN).contains(caller.talk().script())) {
      desk.served(call, caller, "heard: " + String.join(" ", news));
    }
    var script = Power.of(known.site(), caller.proven()) == Power.TESTS ? Guide.TECHNICIAN : Guide.MENU;
    return caller.scripts() >= Caller.MOST_SCRIPTS
        ? handsOver(call, caller, said, "He has been through many menus.")
        : new Said(begins(caller, script, Lines.facts(Lines.LINE, Lines.MOST, news), List.of()), said);
  }

  private Said gives(String call, Caller caller, Move.Give give, Known known, List<Utterance> said) {
    var id = "%s-%d".formatted(call, caller.turn());
    var checked = desk.checked(call, caller, give.instruction(), id, known);
    if (checked.isEmpty()) {
      var words = desk.words(caller, known);
      return menu(call, caller, known, List.of(words.text(
          "Cette consigne ne peut pas être donnée par téléphone. Demandez un opérateur.",
          "This instruction cannot be given by key. Ask for an operator.")), said);
    }
    if (!caller.duress()) {
      desk.giving().give(known.site().id(), checked.get());
    }
    desk.served(call, caller, "gave: " + give.words());
    var believes = caller.duress() ? caller.believes(caller.pretence().giving(checked.get())) : caller;
    return new Said(believes.turnsTo(Stage.AWAITS, new Awaits(id, false, give.words(), 0)), said);
  }

  /** Whether what he asked for is written. He hears that it counts, and what is in force then. */
  private Said looks(String call, Caller caller) {
    var awaits = caller.awaits();
    var site = desk.book().site(caller.proven().site()).orElseThrow();
    var known = desk.book().known(site, caller.pretence());
    var isWritten = known.held().named(awaits.instruction()).isPresent() != awaits.lifted();
    if (!isWritten && awaits.looked() < LOOKS) {
      return new Said(caller.turnsTo(
          Stage.AWAITS, new Awaits(awaits.instruction(), awaits.lifted(), awaits.what(), awaits.looked() + 1)), List.of());
    }
    var words = desk.words(caller, known);
    var news = new ArrayList<String>();
    news.add(words.text(awaits.lifted() ? "C'est levé." : "C'est enregistré.", awaits.lifted() ? "It is lifted." : "It is noted."));
    if (!isWritten) {
      news.set(0, words.text("C'est noté, et en vigueur dans un instant.", "It is noted, and in force in a moment."));
    }
    news.addAll(new Lines(words, known).inForce());
    return menu(call, caller, known, new Lines(words, known).fitting(news), List.of());
  }

  private Said handsOver(String call, Caller caller, List<Utterance> said, String why) {
    desk.wants(call, caller, why);
    var all = new ArrayList<>(said);
    all.add(sentence(Sentences.CALLER_TO_OPERATOR, caller));
    return new Said(caller.turnsTo(Stage.HANDED_OVER, null), all);
  }

  private Caller begins(Caller caller, String name, Map<String, String> facts, List<String> list) {
    var told = new LinkedHashMap<>(facts);
    told.put("station", desk.station());
    var first = Interpreter.begin(Scripts.named(name), caller.language(), told, 0);
    return caller.begins(first.conversation(), list);
  }
}
