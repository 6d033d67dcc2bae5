package org.contrappel.telephony.audio;

import java.time.Duration;

/**
 * Where and how well a prompt is found in a recording.
 *
 * @param offset where the prompt begins in the recording; negative when the recording began after it
 * @param coefficient 1 for the same waveform whatever its level, about 0 for another; 0.9 and more survives a telephone
 *     codec and the jitter of a few lost samples, 0.3 and less is another sentence
 */
public record Match(Duration offset, double coefficient) {}
