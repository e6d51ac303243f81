package org.safeguardinghub.feed;

import static org.safeguardinghub.feed.Partnership.CSC;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.feed.Partnership.HOST;
import static org.safeguardinghub.feed.Partnership.LICENSING;
import static org.safeguardinghub.feed.Partnership.SCHOOL;

import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a partnership may live through, at random: things come into sight, go, and are fetched. */
final class LivedThrough {
    private static final List<AgencyId> READERS = List.of(GP, CSC, HOST, LICENSING, SCHOOL);

    private final Partnership partners;
    private final Random random;
    private final List<Change> records;
    private final List<InvolvementRecorded> involvements = new ArrayList<>();
    private final List<ShareDecided> shares = new ArrayList<>();
    private int versions = 1;

    LivedThrough(Partnership partners, Random random) {
        this.partners = partners;
        this.random = random;
        this.records = List.of(new Change(partners), new Change(partners), new Change(partners));
    }

    void live(int steps) {
        for (var record : records) {
            partners.happens(record.noted(Category.NARR));
            involve(record);
        }
        for (int n = 0; n < steps; n++) {
            step();
        }
    }

    private void step() {
        var it = one(records);
        switch (random.nextInt(16)) {
            case 0, 1 -> involve(it);
            case 2 -> partners.happens(it.ends(one(involvements)));
            case 3 -> partners.happens(it.sealsRecord());
            case 4 -> partners.happens(it.limits(Category.NARR));
            case 5 -> partners.happens(it.lifts());
            case 6 -> share(it.shares());
            case 7 -> share(it.sharesFor(Duration.ofHours(1)));
            case 8 -> {
                if (!shares.isEmpty()) {
                    partners.happens(it.recalls(one(shares)));
                }
            }
            case 9 -> partners.happens(it.suspends(GP), it.readmits(GP));
            case 10 ->
                    partners.happens(
                            random.nextBoolean() ? it.narrows(++versions) : it.widens(++versions));
            case 11 -> {
                partners.clock.pass(Duration.ofMinutes(random.nextInt(90)));
                partners.look();
            }
            default -> fetch(one(READERS));
        }
    }

    private void involve(Change it) {
        involvements.add(it.involves(one(List.of(GP, CSC, HOST))));
        partners.happens(involvements.getLast());
    }

    private void share(ShareDecided share) {
        shares.add(share);
        partners.happens(share);
    }

    private void fetch(AgencyId agency) {
        var items = partners.feed(agency);
        if (!items.isEmpty() && random.nextBoolean()) {
            var item = one(items);
            partners.append(
                    new ItemAcknowledged(
                            new RecordId(item.itemId()),
                            agency,
                            item.number(),
                            item.record(),
                            partners.clock.instant()));
        }
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
