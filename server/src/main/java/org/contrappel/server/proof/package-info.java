/**
 * The papers an incident prints: what the operator reads out to a service, and what proves the verification. And the files
 * beside its clues, which go when none names them.
 */
package org.contrappel.server.proof;
