/**
 * The demonstration: five stories told by real calls between the station and its town, each printed as it happens and
 * compared with how it should go. It uses the web API alone, as any other program could.
 */
package org.contrappel.demo;
