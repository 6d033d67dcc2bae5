package org.contrappel.server.ledger;

/** What came of an {@link Append}. All but the first two left everything as it was. */
public sealed interface Appended {

  /** It is on disk. */
  record Done() implements Appended {}

  /** It already was: the same numbers with the same hashes. An answer had been lost. */
  record Already() implements Appended {}

  /** The lane has been taken over since. */
  record StaleEpoch(long current) implements Appended {}

  /** A stream's next number is another one, or its last hash is. */
  record Gap(StreamName stream, long next) implements Appended {}

  /** That number holds another entry. */
  record OtherHash(StreamName stream, long number) implements Appended {}

  /** The item was passed or the timer is gone, and these entries did not come of it. */
  record HandledBefore() implements Appended {}
}
