package org.contrappel.server.reception;

import java.time.InstantSource;
import java.util.UUID;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.AlarmIntake;
import org.contrappel.server.ledger.Intake;
import org.contrappel.server.ledger.Lanes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an alarm message strictly, and puts it on disk and into its lane's inbox in one stroke. */
public final class Reception {
  private final AlarmIntake intake;
  private final InstantSource clock;
  private final Json json;
  private final JsonMapper strict =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Reception(AlarmIntake intake, InstantSource clock, Json json) {
    this.intake = intake;
    this.clock = clock;
    this.json = json;
  }

  /** A message that is refused, with the sentence that tells the sender what to do. Nothing was stored. */
  public static final class NotAnAlarm extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAnAlarm(String sentence) {
      super(sentence);
    }
  }

  /**
   * @param caller whose key it came with
   * @param idempotencyKey null: each message is a new alarm
   * @throws NotAnAlarm when it cannot be read
   */
  public Intake take(String caller, String idempotencyKey, byte[] raw) {
    var message = read(raw);
    var key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
    var received = clock.instant();
    return intake.accept(
        Lanes.ofSite(message.site()), caller, key, raw, Names.ALARM, id -> json.write(alarm(id, message, received)));
  }

  private static Alarm alarm(String id, AlarmMessage message, java.time.Instant received) {
    return new Alarm(
        id, message.site(), message.classRead(), message.zone(), message.text(), received, message.at());
  }

  private AlarmMessage read(byte[] raw) {
    try {
      var message = strict.readValue(raw, AlarmMessage.class);
      if (message == null) {
        throw new NotAnAlarm("The body is empty. Send {\"site\": \"…\", \"class\": \"intrusion\"}.");
      }
      return message;
    } catch (ValueInstantiationException wrong) {
      throw new NotAnAlarm(wrong.getCause() == null ? "This is not an alarm." : wrong.getCause().getMessage());
    } catch (JacksonException notJson) {
      throw new NotAnAlarm(sentence(notJson));
    }
  }

  private static String sentence(JacksonException wrong) {
    var path = wrong.getPath();
    var at = wrong.getLocation();
    return path.isEmpty()
        ? "The body is not JSON of the form {\"site\": \"…\", \"class\": \"intrusion\"}"
            + (at == null ? "." : "; look at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()))
        : "The field %s is unknown or has the wrong form. Fields are site, class, zone, text, at (ISO 8601)."
            .formatted(path.getLast().getPropertyName());
  }
}
