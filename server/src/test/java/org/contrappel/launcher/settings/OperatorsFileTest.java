package org.contrappel.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.contrappel.launcher.Refusal;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsFileTest {
  @TempDir Path data;

  @Test
  void the_first_start_draws_one_operator_whom_later_starts_keep() throws IOException {
    var drawn = Secrets.in(data.resolve("secrets")).operators();
    assertThat(drawn.read()).hasSize(1).first().satisfies(one -> {
      assertThat(one.name()).isEqualTo("operator-1");
      assertThat(one.secret()).hasSizeGreaterThan(20);
    });
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(drawn.file()))).isEqualTo("rw-------");
    assertThat(Secrets.in(data.resolve("secrets")).operators().read()).isEqualTo(drawn.read());
  }

  @Test
  void operators_of_ones_own_are_read_line_by_line() throws IOException {
    assertThat(file("# ours\n\ndurand first-secret\n  martin   second-secret  \n").read())
        .containsExactly(new OperatorPhone("durand", "first-secret"), new OperatorPhone("martin", "second-secret"));
    assertThat(file("").read()).isEmpty();
  }

  @Test
  void a_line_that_is_none_is_refused_with_its_number_and_without_its_secret() throws IOException {
    assertThatThrownBy(() -> file("durand s\nDurand hush-hush\n").read()).isInstanceOf(Refusal.class)
        .hasMessageContaining("line 2").hasMessageContaining("a-z").hasMessageNotContaining("hush-hush");
    assertThatThrownBy(() -> file("durand\n").read()).hasMessageContaining("name secret");
    assertThatThrownBy(() -> file("durand hush;hush\n").read()).isInstanceOf(Refusal.class)
        .hasMessageNotContaining("hush;hush");
    assertThatThrownBy(() -> file("durand a\ndurand b\n").read()).hasMessageContaining("twice");
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    var open = file("durand secret\n");
    Files.setPosixFilePermissions(open.file(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(open::read).isInstanceOf(Refusal.class).hasMessageContaining("chmod 600");
  }

  private OperatorsFile file(String text) throws IOException {
    var file = data.resolve("operators");
    PrivateFile.write(file, text);
    return new OperatorsFile(file);
  }
}
