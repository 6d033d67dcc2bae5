/**
 * The telephones in operators' pages. One is drawn for a session and ends with it, however it ends; its secret is told to
 * that session alone and is in no file. What is written down is only whose telephone belongs to which session, so that the
 * next server takes away what outlived its session.
 */
package org.contrappel.server.phones;
