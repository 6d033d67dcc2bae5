/** The pages under {@code docs/} are held to what they say: commands are run, examples are read, links are followed. */
package org.contrappel.docs;
