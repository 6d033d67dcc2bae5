/**
 * Temporary instructions of a site: who gave them, how sure it is who he was, from when until when, and what they do:
 * signals on test are logged and not handled, a person is absent or not to be rung before a time, a note is shown. Each
 * stands in the site's stream, with its beginning and its end.
 */
package org.contrappel.server.instructions;
