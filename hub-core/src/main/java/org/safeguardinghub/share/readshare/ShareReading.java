package org.safeguardinghub.share.readshare;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one share from the log. Who may see it, and that the look is recorded before the reasons
 * are opened, is for the caller: the reasons are personal content, the rest is not.
 */
public final class ShareReading {
    private static final Set<String> NAMES =
            Set.of("share.decided", "share.recalled", "share.recall-acknowledged");

    private final FactReader events;
    private final Sealer sealer;

    public ShareReading(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /**
     * As of the newest event.
     *
     * @param decidedIn the id of the event that decided it
     * @param position of the newest event
     */
    public record Found(ShareAsDecided share, String decidedIn, long position) {}

    public Optional<Found> find(RecordId share) {
        var facts = events.facts(Set.of(new Criterion(Tags.of(share), NAMES)));
        ShareDecided decided = null;
        var decidedIn = "";
        ShareRecalled recalled = null;
        var acknowledged = new ArrayList<RecallAcknowledged>();
        for (var event : facts.events()) {
            switch (event.getPayload()) {
                case ShareDecided first when first.share().equals(share) -> {
                    decided = first;
                    decidedIn = event.getIdentifier();
                }
                case ShareRecalled then -> recalled = then;
                case RecallAcknowledged last -> acknowledged.add(last);
                default -> {}
            }
        }
        return decided == null
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                new ShareAsDecided(decided, recalled, List.copyOf(acknowledged)),
                                decidedIn,
                                facts.position()));
    }

    /** The owner's reasons, in the clear; empty where their key was destroyed. */
    public Optional<byte[]> reasons(Found found) {
        var decided = found.share().decided();
        var envelope = decided.reasons().envelopes().get(Category.META);
        if (envelope == null) {
            return Optional.empty();
        }
        var sought =
                new Sealer.Sought(
                        decided.share(),
                        "share.decided",
                        found.decidedIn(),
                        Category.META,
                        envelope);
        return Optional.ofNullable(sealer.open(List.of(sought)).get(sought));
    }
}
