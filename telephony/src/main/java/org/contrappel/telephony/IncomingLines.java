package org.contrappel.telephony;

/**
 * The calls that come in, for whoever decides what becomes of each; {@link CallListener#cameIn} tells of them. Once one is
 * answered it is a call like those we place: the {@link Talk} leads it, it is recorded, operators join it.
 */
public interface IncomingLines {

  /**
   * The call is answered if it still rings, and the {@link Talk} is asked what it hears now. Whatever it was hearing is
   * broken off; with an operator it stays with him. About a call that is over nothing happens.
   */
  void lead(String call);
}
