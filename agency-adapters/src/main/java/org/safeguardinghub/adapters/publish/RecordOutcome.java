package org.safeguardinghub.adapters.publish;

import org.safeguardinghub.adapters.client.Refusal;

/** What became of one record. */
sealed interface RecordOutcome {
    /** New to the hub. */
    record Accepted(String created, String position) implements RecordOutcome {}

    /** The hub had it, word for word. */
    record Unchanged(String created, String position) implements RecordOutcome {}

    /** The hub said no. */
    record Refused(Refusal refusal) implements RecordOutcome {}

    /** Not what its format promises; nothing of it was sent. */
    record Broken(String place, String fault) implements RecordOutcome {}

    /** Good in itself, and yet not sent. */
    record NotSent(String reason) implements RecordOutcome {}

    /** A dry run got this far. */
    record WouldSend() implements RecordOutcome {}

    /** One word for a line's beginning and the report. */
    default String word() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Unchanged _ -> "unchanged";
            case Refused _ -> "refused";
            case Broken _ -> "broken";
            case NotSent _ -> "not sent";
            case WouldSend _ -> "would send";
        };
    }

    default boolean good() {
        return this instanceof Accepted || this instanceof Unchanged || this instanceof WouldSend;
    }
}
