package org.contrappel.telephony.phone.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {

  @ParameterizedTest
  @EnumSource
  void every_coded_byte_survives_decoding_and_encoding(Codec codec) {
    for (var coded = 0; coded < 256; coded++) {
      var samples = codec.decode(new byte[] {(byte) coded});
      assertThat(codec.decode(codec.encode(samples))).as("byte %d", coded).isEqualTo(samples);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_sample_loses_less_than_a_sixteenth_of_itself(Codec codec) {
    for (var sample = -32_768; sample < 32_768; sample += 7) {
      var back = codec.decode(codec.encode(new short[] {(short) sample}))[0];
      assertThat(Math.abs(back - sample)).as("sample %d became %d", sample, back)
          .isLessThanOrEqualTo(Math.max(17, Math.abs(sample) / 16));
    }
  }
}
