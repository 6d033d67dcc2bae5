/**
 * Code words. They enter in clear, are sealed at once with a key that lives outside Redis, and are only ever compared,
 * all candidates at once and in constant time. Nothing here can print one.
 */
package org.contrappel.server.codes;
