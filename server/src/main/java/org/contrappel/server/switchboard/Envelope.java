package org.contrappel.server.switchboard;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A happening as it lies in the inbox, with the name of its kind. */
record Envelope(
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
      @JsonSubTypes.Type(value = Happened.CameIn.class, name = "came-in"),
      @JsonSubTypes.Type(value = Happened.Answered.class, name = "answered"),
      @JsonSubTypes.Type(value = Happened.Joined.class, name = "joined"),
      @JsonSubTypes.Type(value = Happened.Away.class, name = "away"),
      @JsonSubTypes.Type(value = Happened.Back.class, name = "back"),
      @JsonSubTypes.Type(value = Happened.OperatorLeft.class, name = "left"),
      @JsonSubTypes.Type(value = Happened.NotJoined.class, name = "not-joined"),
      @JsonSubTypes.Type(value = Happened.LineEnded.class, name = "ended"),
      @JsonSubTypes.Type(value = Happened.CutOff.class, name = "cut-off"),
      @JsonSubTypes.Type(value = Happened.Wants.class, name = "wants"),
      @JsonSubTypes.Type(value = Happened.Served.class, name = "served"),
      @JsonSubTypes.Type(value = Happened.Recorded.class, name = "recorded"),
      @JsonSubTypes.Type(value = Happened.Act.class, name = "act")
    })
    Happened happened) {}
