package org.contrappel.server.talk;

import org.contrappel.script.Conversation;

/**
 * What is stored of a live call's conversation.
 *
 * @param site the site's id: its codes are the ones that count
 * @param person the contact's id, or {@code site} when the site itself is rung
 */
public record LiveTalk(String site, String person, Conversation conversation) {
  LiveTalk with(Conversation next) {
    return new LiveTalk(site, person, next);
  }
}
