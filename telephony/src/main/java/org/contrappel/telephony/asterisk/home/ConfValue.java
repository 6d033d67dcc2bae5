package org.contrappel.telephony.asterisk.home;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Refuses what an Asterisk configuration file would read as syntax: a line's end, a comment ({@code ;}), a section, a
 * variable or an expression. Refusing is safer than escaping: each of Asterisk's files escapes differently.
 */
final class ConfValue {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:]{2,45}]");
  private static final Pattern PATH = Pattern.compile("/[\\p{L}\\p{N}/_.+@=~ -]*");
  private static final Pattern SECRET = Pattern.compile("[!-~&&[^;\\[\\]\"\\\\$]]{1,128}");

  private ConfValue() {}

  static String name(String what, String value) {
    return checked(NAME, what, value, "letters, digits and _ . + - only, at most 64");
  }

  static String host(String what, String value) {
    return checked(HOST, what, value, "a host name, an IPv4 address, or an IPv6 address in brackets");
  }

  static String secret(String what, String value) {
    if (value == null || !SECRET.matcher(value).matches()) {
      // The value itself is never quoted: it is a secret.
      throw new IllegalArgumentException(
          what + " must be 1 to 128 visible ASCII characters without ; [ ] \" \\ and $. Choose another one.");
    }
    return value;
  }

  static String path(String what, Path value) {
    return checked(PATH, what, value.toAbsolutePath().toString(), "an absolute path without quotes, ; , $ or brackets");
  }

  static int port(String what, int value) {
    if (value < 1 || value > 65_535) {
      throw new IllegalArgumentException(what + " must be a port from 1 to 65535, not " + value + ".");
    }
    return value;
  }

  private static String checked(Pattern allowed, String what, String value, String rule) {
    if (value == null || !allowed.matcher(value).matches()) {
      throw new IllegalArgumentException(what + " must be " + rule + ". Change this setting.");
    }
    return value;
  }
}
