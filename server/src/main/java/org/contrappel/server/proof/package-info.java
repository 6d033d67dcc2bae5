/** The papers an incident prints: what the operator reads out to a service, and what proves the verification. */
package org.contrappel.server.proof;
