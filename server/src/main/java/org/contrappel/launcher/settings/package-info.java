/** What can be set, where it is read from, the folders it leads to and the secrets made at the first start. */
package org.contrappel.launcher.settings;
