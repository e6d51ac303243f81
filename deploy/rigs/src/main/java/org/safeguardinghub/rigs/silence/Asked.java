package org.safeguardinghub.rigs.silence;

/** What is asked for, each once in every round and in an order of chance. */
enum Asked {
    /** There is such a thing and the reader may not know. */
    HIDDEN,
    /** There is no such thing. */
    ABSENT,
    /** The same, of other ids: between the two nothing may be found. */
    ABSENT_TOO,
    /** The same, with an answer that was made late: between this and the others it must be. */
    ABSENT_LATE
}
