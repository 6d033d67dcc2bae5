package org.contrappel.telephony.phone;

/** Something awaited in a call did not happen in time. The message says what, and how far the call had come. */
public final class CallWentOtherwise extends RuntimeException {
  CallWentOtherwise(String message) {
    super(message);
  }
}
