/**
 * Spring Statemachine, fenced: it picks the open row and runs its deed, and knows nothing else. Its ways that made the
 * fence: rows are not tried in order (so the table's guards exclude each other); a closed guard is reported as accepted
 * (so a row counts as fired only when its own action ran); what a guard or an action throws is swallowed (so both are
 * wrapped and what they throw is thrown again); a machine is heavy (so none is kept per incident, a few are pooled).
 */
package org.contrappel.incident.statemachine;
