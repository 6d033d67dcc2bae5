package org.contrappel.world;

/** Something in a world is not as it was told. The message shows the register, as a person reads it. */
public final class StoryWentOtherwise extends AssertionError {
  private static final long serialVersionUID = 1;

  StoryWentOtherwise(String sentence) {
    super(sentence);
  }
}
