package org.contrappel.incident.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.contrappel.incident.site.AlarmClass;

/** Whether an operator may call a service now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Ruling.Allowed.class, name = "allowed"),
  @JsonSubTypes.Type(value = Ruling.Missing.class, name = "missing")
})
public sealed interface Ruling {

  /** The class of the incident whose rule was applied. */
  AlarmClass under();

  /**
   * @param because never empty
   * @param bySupervisor evidence is missing and a supervisor took it on himself
   */
  record Allowed(AlarmClass under, List<Sentence> because, boolean bySupervisor) implements Ruling {
    public Allowed {
      because = List.copyOf(because);
    }
  }

  /**
   * @param what never empty
   * @param supervisorMayOverride a supervisor's written reason would do instead
   */
  record Missing(AlarmClass under, List<Sentence> what, boolean supervisorMayOverride) implements Ruling {
    public Missing {
      what = List.copyOf(what);
    }
  }
}
