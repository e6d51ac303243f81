package org.safeguardinghub.placement.readoffer;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.OfferWithdrawn;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityDeclined;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from the log what became of an offer of responsibility: identifiers and codes, no words.
 * Who may know of it, and that the look is recorded, is for the caller.
 */
public final class OfferReading {
    private final FactReader events;

    public OfferReading(FactReader events) {
        this.events = events;
    }

    /** What became of an offer. Stored offers without a bundle are over. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        OVER
    }

    /**
     * As of the newest event.
     *
     * @param until when the offer ends by itself, if it does
     * @param viewShare under which what went over is opened; null until it was accepted, and where
     *     nothing went over
     * @param position of the newest event
     */
    public record Found(
            SubjectId subject,
            AgencyId from,
            AgencyId to,
            State state,
            @Nullable Instant until,
            @Nullable RecordId viewShare,
            long position) {
        /** How it stands at an instant: time ends an open offer without an event. */
        public State state(Instant now) {
            return state == State.OPEN && until != null && !now.isBefore(until)
                    ? State.OVER
                    : state;
        }
    }

    public Optional<Found> find(RecordId offer) {
        var facts = events.facts(Set.of(Criterion.anyEventOf(Tags.of(offer))));
        Found found = null;
        for (var event : facts.events()) {
            if (event.getPayload() instanceof ResponsibilityEvent one
                    && one.offer().equals(offer)) {
                found = after(found, one, facts.position());
            }
        }
        return Optional.ofNullable(found);
    }

    private static Found after(@Nullable Found before, ResponsibilityEvent event, long position) {
        var until = before == null ? null : before.until();
        var view = before == null ? null : before.viewShare();
        return switch (event) {
            case ResponsibilityOffered _ -> found(event, State.OVER, until, view, position);
            case BundleOffered bundle -> found(event, State.OPEN, bundle.until(), null, position);
            case HandedOver handed ->
                    found(event, State.ACCEPTED, until, handed.viewShare(), position);
            case ResponsibilityAccepted _, ContestMoved _ ->
                    found(event, State.ACCEPTED, until, view, position);
            case ResponsibilityDeclined _ -> found(event, State.DECLINED, until, view, position);
            case OfferWithdrawn _ -> found(event, State.WITHDRAWN, until, view, position);
        };
    }

    private static Found found(
            ResponsibilityEvent event,
            State state,
            @Nullable Instant until,
            @Nullable RecordId view,
            long position) {
        return new Found(event.subject(), event.from(), event.to(), state, until, view, position);
    }
}
