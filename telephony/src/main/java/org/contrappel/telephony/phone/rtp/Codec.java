package org.contrappel.telephony.phone.rtp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;

/** The two codecs of ITU-T G.711 by table: a conversion for each packet would be measured along with it. */
public enum Codec {
  ULAW(0, G711.MU_LAW),
  ALAW(8, G711.A_LAW);

  /** The static RTP payload type. */
  public final int payload;

  private final short[] decoded;
  private final byte[] encoded;

  Codec(int payload, G711 law) {
    this.payload = payload;
    var bytes = new byte[256];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    this.decoded = law.decode(bytes, Sound.TELEPHONE_RATE).samples();
    var samples = new short[65_536];
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (short) i;
    }
    this.encoded = law.encode(new Sound(samples, Sound.TELEPHONE_RATE));
  }

  /** The first codec of an offer that we speak. */
  public static Optional<Codec> firstOf(List<Integer> offered) {
    return offered.stream().flatMap(p -> Stream.of(values()).filter(c -> c.payload == p)).findFirst();
  }

  short[] decode(byte[] coded) {
    var samples = new short[coded.length];
    for (var i = 0; i < coded.length; i++) {
      samples[i] = decoded[coded[i] & 0xFF];
    }
    return samples;
  }

  byte[] encode(short[] samples) {
    var coded = new byte[samples.length];
    for (var i = 0; i < samples.length; i++) {
      coded[i] = encoded[samples[i] & 0xFFFF];
    }
    return coded;
  }
}
