package org.safeguardinghub.replay;

/** What became of a replay that ran to its end. */
public sealed interface ReplayOutcome {
    Checksum before();

    Checksum after();

    /** The new version serves. */
    record Switched(int version, Checksum before, Checksum after) implements ReplayOutcome {}

    /** Old and new differ, and nobody said that they would: the old version serves on. */
    record Differs(Checksum before, Checksum after) implements ReplayOutcome {}
}
