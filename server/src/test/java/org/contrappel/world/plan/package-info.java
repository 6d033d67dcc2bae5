/**
 * Stories of the plan language: every step, condition, stop rule, limit and consequence of it, each with at least two
 * outcomes, in a world of its own. Whoever adds a word to the language finds it missing in {@link
 * org.contrappel.world.plan.EveryWordIsWalkedTest}, which plays every story of this package itself and reads in their
 * registers what was walked.
 */
package org.contrappel.world.plan;
