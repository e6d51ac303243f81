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
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads from the log what became of an offer of responsibility: identifiers and codes, no words.
 * Who may know of it, and that the look is recorded, is for the caller.
 */
public final class OfferReading {
    /** Each names both authorities in its tags. */
    private static final Set<String> ANSWERS =
            Set.of(
                    "responsibility.offered",
                    "responsibility.bundle-offered",
                    "responsibility.handed-over",
                    "responsibility.accepted",
                    "responsibility.declined",
                    "responsibility.offer-withdrawn");

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
     * @param since when it was made
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
            Instant since,
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
                found = after(found, one, event.getTimestamp(), facts.position());
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Offers that wait for an answer.
     *
     * @param offers by their ids, the oldest first
     * @param position of the newest event
     */
    public record Waiting(SequencedMap<RecordId, Found> offers, long position) {}

    /** What waits for an answer of this agency at an instant. */
    public Waiting waitingFor(AgencyId agency, Instant now) {
        var facts = events.facts(Set.of(new Criterion(Tags.of(agency), ANSWERS)));
        var offers = new LinkedHashMap<RecordId, Found>();
        for (var event : facts.events()) {
            var one = (ResponsibilityEvent) event.getPayload();
            offers.compute(
                    one.offer(),
                    (_, before) -> after(before, one, event.getTimestamp(), facts.position()));
        }
        offers.values().removeIf(one -> !one.to().equals(agency) || one.state(now) != State.OPEN);
        return new Waiting(offers, facts.position());
    }

    private static Found after(
            @Nullable Found before, ResponsibilityEvent event, Instant at, long position) {
        var since = before == null ? at : before.since();
        var until = before == null ? null : before.until();
        var view = before == null ? null : before.viewShare();
        return switch (event) {
            case ResponsibilityOffered _ -> found(event, State.OVER, since, until, view, position);
            case BundleOffered bundle ->
                    found(event, State.OPEN, since, bundle.until(), null, position);
            case HandedOver handed ->
                    found(event, State.ACCEPTED, since, until, handed.viewShare(), position);
            case ResponsibilityAccepted _, ContestMoved _ ->
                    found(event, State.ACCEPTED, since, until, view, position);
            case ResponsibilityDeclined _ ->
                    found(event, State.DECLINED, since, until, view, position);
            case OfferWithdrawn _ -> found(event, State.WITHDRAWN, since, until, view, position);
        };
    }

    private static Found found(
            ResponsibilityEvent event,
            State state,
            Instant since,
            @Nullable Instant until,
            @Nullable RecordId view,
            long position) {
        return new Found(
                event.subject(), event.from(), event.to(), state, since, until, view, position);
    }
}
