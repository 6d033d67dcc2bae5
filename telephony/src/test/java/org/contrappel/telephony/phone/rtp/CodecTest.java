package org.contrappel.telephony.phone.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {

  @ParameterizedTest
  @EnumSource
  void every_coded_byte_survives_decoding_and_encoding(Codec codec) {
    for (var coded = 0; coded < 256; coded++) {
      var sample = codec.decode((byte) coded);
      assertThat(codec.decode(codec.encode(sample))).as("byte %d, sample %d", coded, sample).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_sample_loses_less_than_a_sixteenth_of_itself(Codec codec) {
    for (var sample = -32_768; sample < 32_768; sample += 7) {
      var back = codec.decode(codec.encode((short) sample));
      assertThat(Math.abs(back - sample)).as("sample %d became %d", sample, back)
          .isLessThanOrEqualTo(Math.max(17, Math.abs(sample) / 16));
    }
  }
}
