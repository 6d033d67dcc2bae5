package org.contrappel.server.ledger;

/** Everything by which one ledger is read and written: the one in Redis, or the one in memory of a world. */
public record LedgerParts(
    Ledger ledger, LedgerReader reader, Leases leases, Inbox inbox, Conversations conversations, AlarmIntake intake) {}
