/**
 * The site that says nothing: what a site is watched for, what is known of it, and a pure watch that says which signal is
 * missing and when to look again. A missing signal becomes an alarm like any other.
 */
package org.contrappel.server.supervision;
