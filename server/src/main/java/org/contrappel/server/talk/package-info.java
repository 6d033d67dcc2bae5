/**
 * Leads the conversations of live calls. Each turn is stored before it is performed, without any code keyed, so that any
 * node can go on with the call; a code is judged here, where it was heard, and only the verdict goes further.
 */
package org.contrappel.server.talk;
