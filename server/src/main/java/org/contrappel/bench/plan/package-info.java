/**
 * What a whole incident costs: the station's own lanes, rules, plans, scripts and talks over a real Redis that writes every
 * entry to disk before it answers. Only the telephones are simulated, and nobody waits for anybody: each call has a time
 * of its own that leaps from one deed to the next, and the operator acts at once.
 */
package org.contrappel.bench.plan;
