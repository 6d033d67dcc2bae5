package org.contrappel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageWeightTest {
  private static final int MOST = 250 * 1_024;

  @Test
  void the_built_page_weighs_at_most_250_kilobytes_compressed_in_all() {
    var files = PageWeight.compressed();

    assertThat(files).containsKey("index.html");
    var all = files.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("  the page: %.1f KB compressed in %d files%n", all / 1_024.0, files.size());
    assertThat(all).as("bytes of %s", files).isLessThanOrEqualTo(MOST);
  }
}
