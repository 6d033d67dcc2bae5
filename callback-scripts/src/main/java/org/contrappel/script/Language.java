package org.contrappel.script;

/** A language a script can be spoken in. Every script carries every sentence in each of them. */
public enum Language {
  FR,
  EN
}
