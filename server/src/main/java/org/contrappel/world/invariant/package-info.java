/** What must hold in a world after every deed, each by its name. */
package org.contrappel.world.invariant;
