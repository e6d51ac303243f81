package org.safeguardinghub.feed;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.FarLook;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;
import org.safeguardinghub.shared.AgencyId;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells a child's home authority that an agency from another area looked, also when it found
 * nothing. The item says that there was a look and no more; who looked and why stands in the
 * history of the child. It causes no ruling event, so that looks do not beget looks.
 */
public final class LooksFromAfar {
    /** The name of the processor. */
    public static final String GROUP = "looks";

    private static final String LOOKS = "looks of this batch";

    private final Authority authority;
    private final NewsIds ids;
    private final AnswerLog log;
    private final FeedBell bell;
    private final Clock clock;

    public LooksFromAfar(
            Authority authority, NewsIds ids, AnswerLog log, FeedBell bell, Clock clock) {
        this.authority = authority;
        this.ids = ids;
        this.log = log;
        this.bell = bell;
        this.clock = clock;
    }

    /** A look, and where it stands in the log. */
    record Look(AnswerRuled answer, long position) {}

    @EventHandler
    void on(AnswerRuled answer, TrackingToken token) {
        if (FarLook.isLook(answer)) {
            collect(new Look(answer, token.position().orElseThrow()));
        }
    }

    private void collect(Look look) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Look> collected = batch.getResource(LOOKS);
        if (collected == null) {
            List<Look> fresh = new ArrayList<>();
            batch.resources().put(LOOKS, fresh);
            batch.onPrepareCommit(b -> tell(fresh));
            batch.afterCommit(b -> bell.ring());
            collected = fresh;
        }
        collected.add(look);
    }

    private void tell(List<Look> looks) {
        Map<AgencyId, List<Decision>> decisions = new TreeMap<>();
        var now = clock.instant();
        try (Snapshot snapshot = authority.snapshot()) {
            var told = new ToldOfLooks(snapshot, ids, now);
            for (var look : looks) {
                for (var item : told.items(look)) {
                    decisions
                            .computeIfAbsent(item.agency(), a -> new ArrayList<>())
                            .add(always(item));
                }
            }
        }
        var decided = new ArrayList<ItemsDecided>();
        decisions.forEach((agency, all) -> decided.add(new ItemsDecided(agency, List.of(), all)));
        log.record(List.of(), decided, now);
    }

    /** Whether or not the agency was told of the person before. */
    private static Decision always(FeedItem item) {
        var telling =
                new Telling(
                        item.itemId(),
                        item.type(),
                        item.recordType(),
                        item.position(),
                        item.recordedAt(),
                        item.rulingId());
        return new Decision(item.record(), true, telling, telling);
    }
}
