package org.contrappel.telephony.phone.sip;

/** The English phrase that follows a SIP status; for people reading a trace, no machine looks at it. */
final class Reason {

  private Reason() {}

  static String of(int status) {
    return switch (status) {
      case 100 -> "Trying";
      case 180 -> "Ringing";
      case 200 -> "OK";
      case 404 -> "Not Found";
      case 480 -> "Temporarily Unavailable";
      case 481 -> "Call/Transaction Does Not Exist";
      case 486 -> "Busy Here";
      case 487 -> "Request Terminated";
      case 488 -> "Not Acceptable Here";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      case 603 -> "Decline";
      default -> "Status " + status;
    };
  }
}
