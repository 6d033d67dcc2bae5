/** The web API: thin doors to the rooms beside. Every refusal is {@code application/problem+json} with a sentence. */
package org.contrappel.server.web;
