/**
 * Reads scripts. A file is read whole and every fault in it is told with its line, its cause and its cure; a script
 * that has one is refused. Works on SnakeYAML's nodes, never on constructed objects: the nodes know their lines, and no
 * tag in a file can make an object.
 */
package org.contrappel.script.reading;
