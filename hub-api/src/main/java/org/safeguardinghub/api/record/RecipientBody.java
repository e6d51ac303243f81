package org.safeguardinghub.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.recipient.Change;
import org.safeguardinghub.recipient.Listed;

import java.time.Instant;
import java.util.UUID;

/**
 * An agency that had a record when it changed, and whether it knows. Source: domain guide, section
 * 8.
 *
 * @param change what happened to the record
 * @param changedAt when that was recorded
 * @param share the decision that was recalled, where one was
 * @param agency who had the record, or was given it
 * @param looked whether it was shown content of the record
 * @param told whether its feed had told it of the record
 * @param given whether the recalled decision names it
 * @param state how far it knows
 * @param acknowledgedAt when it said that it knows
 * @param copies what became of its copies, where it said so of a recall
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecipientBody(
        Change change,
        Instant changedAt,
        @Nullable UUID share,
        String agency,
        boolean looked,
        boolean told,
        boolean given,
        State state,
        @Nullable Instant acknowledgedAt,
        @Nullable String copies) {
    /** How far a recipient knows. */
    enum State {
        /** it was given the record and never came for it: there is nothing to tell it of */
        HAD_NOTHING,
        /** what tells it of the change waits in its feed */
        NOT_FETCHED,
        /** it fetched that, and has not acknowledged it */
        FETCHED,
        /** it said that it knows */
        ACKNOWLEDGED
    }

    static RecipientBody of(Listed listed) {
        var recipient = listed.recipient();
        return new RecipientBody(
                listed.change(),
                listed.changedAt(),
                listed.decision() == null ? null : listed.decision().value(),
                recipient.agency().text(),
                recipient.looked(),
                recipient.told(),
                recipient.given(),
                state(listed),
                listed.acknowledgedAt(),
                listed.copies());
    }

    private static State state(Listed listed) {
        if (listed.acknowledgedAt() != null) {
            return State.ACKNOWLEDGED;
        }
        if (!listed.recipient().hadIt()) {
            return State.HAD_NOTHING;
        }
        return listed.fetched() ? State.FETCHED : State.NOT_FETCHED;
    }
}
