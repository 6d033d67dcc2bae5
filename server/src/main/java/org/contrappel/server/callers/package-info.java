/**
 * People who call the station, as the machine leads them before an operator is rung: who somebody is, what he wishes, the
 * instruction he gives by key. {@link org.contrappel.server.callers.Guide} says, purely, which script comes next; what he
 * gives goes into his site's lane by the rules an operator's entry goes by.
 */
package org.contrappel.server.callers;
