/** Keeping processes alive: start, wait until ready, start again when one dies, end, and find those left behind. */
package org.contrappel.launcher.keep;
