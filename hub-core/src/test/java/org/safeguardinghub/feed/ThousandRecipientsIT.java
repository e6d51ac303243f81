package org.safeguardinghub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.feed.Partnership.SCHOOL;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** A share with a thousand recipients, half of whom came for it, is recalled. */
class ThousandRecipientsIT {
    private static final int MANY = 1_000;

    private final Partnership partners = new Partnership();
    private final Holders holders = new Holders(partners);
    private final Change change = new Change(partners);

    @AfterEach
    void stop() {
        partners.close();
    }

    @Test
    void all_of_them_are_listed_and_those_who_had_it_are_told_within_a_second() {
        var recipients = new HashSet<AgencyId>();
        for (int n = 0; n < MANY; n++) {
            var agency = new AgencyId("club-" + n);
            partners.append(partners.registered(agency, AgencyKind.LA_LICENSING));
            recipients.add(agency);
        }
        partners.happens(change.noted(Category.NARR));
        var share = given(recipients);
        partners.happens(share);
        partners.rows(
                """
                insert into ruling_index (answer, n, position, ruled_at, exit, reader, sub, purpose,
                  owner, record_id, highest, version)
                select gen_random_uuid(), 0, %d, now(), 'RECORD', 'club-' || n, 'x', 'DISRUPTION',
                  'school', '%s', 'SUMMARY', 1
                from generate_series(0, %d) n returning n
                """
                        .formatted(partners.newest, change.record, MANY / 2 - 1),
                (row, _) -> row.getInt(1));
        partners.happens(recalled(share));
        var recall = partners.newest;
        holders.index();

        long before = System.nanoTime();
        holders.hear(recalled(share), recall);
        var listed = holders.listed(SCHOOL, change.record, recall);
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(listed)
                .hasSize(MANY)
                .filteredOn(one -> one.recipient().hadIt())
                .hasSize(MANY / 2);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        for (var told : Set.of("club-0", "club-499")) {
            assertThat(partners.feed(new AgencyId(told)))
                    .extracting(FeedItem::type)
                    .containsExactly(FeedItem.OUT_OF_DATE);
        }
        assertThat(partners.feed(new AgencyId("club-500"))).isEmpty();
    }

    private ShareDecided given(Set<AgencyId> recipients) {
        var share = change.shares(Validity.since(partners.clock.instant()));
        return new ShareDecided(
                share.share(),
                share.owner(),
                share.outcome(),
                null,
                null,
                share.record(),
                null,
                recipients,
                share.categories(),
                share.purposes(),
                share.level(),
                share.validity(),
                share.basis(),
                share.informed(),
                null,
                null,
                null,
                share.reasons());
    }

    private ShareRecalled recalled(ShareDecided share) {
        return new ShareRecalled(
                share.share(),
                SCHOOL,
                share.record(),
                null,
                share.recipients(),
                partners.clock.instant(),
                Sealed.NOTHING);
    }
}
