/**
 * Stories of whole incidents, told like telephone calls. Each plays in a world of its own; the registers under {@code
 * src/test/resources/golden} are compared word for word, and written anew with {@code -Dcontrappel.golden=write}, to be
 * read and judged by a person.
 */
package org.contrappel.world;
