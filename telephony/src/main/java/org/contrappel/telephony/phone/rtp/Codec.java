package org.contrappel.telephony.phone.rtp;

import java.util.List;
import java.util.Optional;

/** The two codecs of ITU-T G.711, one byte for each sample. */
public enum Codec {
  ALAW(8) {
    @Override
    short decode(byte coded) {
      var bits = coded ^ 0x55;
      var segment = (bits & 0x70) >> 4;
      var step = ((bits & 0x0F) << 4) + 8;
      var size = segment == 0 ? step : step + 0x100 << segment - 1;
      return (short) ((bits & 0x80) != 0 ? size : -size);
    }

    @Override
    byte encode(short sample) {
      var size = Math.min(sample >= 0 ? sample : ~sample, 0x7FFF) >> 4;
      var segment = size < 32 ? size >> 4 : 28 - Integer.numberOfLeadingZeros(size);
      var bits = segment << 4 | (segment < 2 ? size & 0x0F : size >> segment - 1 & 0x0F);
      return (byte) ((sample >= 0 ? bits | 0x80 : bits) ^ 0x55);
    }
  },
  ULAW(0) {
    @Override
    short decode(byte coded) {
      var bits = ~coded;
      var size = (((bits & 0x0F) << 3) + 0x84 << ((bits & 0x70) >> 4)) - 0x84;
      return (short) ((bits & 0x80) != 0 ? -size : size);
    }

    @Override
    byte encode(short sample) {
      var size = Math.min(Math.abs((int) sample), 32_635) + 0x84;
      var segment = 24 - Integer.numberOfLeadingZeros(size);
      return (byte) ~((sample < 0 ? 0x80 : 0) | segment << 4 | size >> segment + 3 & 0x0F);
    }
  };

  /** The static RTP payload type. */
  public final int payload;

  Codec(int payload) {
    this.payload = payload;
  }

  abstract short decode(byte coded);

  abstract byte encode(short sample);

  /** The first codec of an offer that we speak. */
  public static Optional<Codec> firstOf(List<Integer> offered) {
    return offered.stream().flatMap(p -> List.of(values()).stream().filter(c -> c.payload == p)).findFirst();
  }

  public short[] decode(byte[] coded) {
    var samples = new short[coded.length];
    for (var i = 0; i < coded.length; i++) {
      samples[i] = decode(coded[i]);
    }
    return samples;
  }

  public byte[] encode(short[] samples) {
    var coded = new byte[samples.length];
    for (var i = 0; i < samples.length; i++) {
      coded[i] = encode(samples[i]);
    }
    return coded;
  }
}
