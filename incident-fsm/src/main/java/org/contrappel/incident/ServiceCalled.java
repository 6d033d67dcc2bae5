package org.contrappel.incident;

import java.time.Instant;
import org.contrappel.incident.evidence.Service;

/**
 * An emergency service was called by an operator.
 *
 * @param sentence what the operator says is the matter
 * @param concreteElement the answer when a concrete element was asked for; may be empty
 * @param overriddenBy the supervisor who took it on himself without the evidence; empty when it was there
 * @param supervisorReason his reason; empty when the evidence was there
 * @param because what allowed it, in words; never empty
 * @param reference the service's own reference; empty until it is known
 * @param spokeWith the name of who took the call there; empty until it is known
 * @param reportedAt when the reference was entered; null until then
 */
public record ServiceCalled(
    Service service,
    String by,
    String sentence,
    String concreteElement,
    String overriddenBy,
    String supervisorReason,
    String because,
    Instant at,
    String reference,
    String spokeWith,
    Instant reportedAt) {

  ServiceCalled reported(String reference, String spokeWith, Instant at) {
    return new ServiceCalled(
        service, by, sentence, concreteElement, overriddenBy, supervisorReason, because, this.at, reference, spokeWith,
        at);
  }
}
