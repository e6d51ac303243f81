package org.safeguardinghub.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsInformed;
import org.safeguardinghub.recipient.RecipientEvent.RecipientsListed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class RecipientsTest {
    private static final AgencyId OWNER = new AgencyId("school");
    private static final AgencyId GP = new AgencyId("gp");
    private static final AgencyId CSC = new AgencyId("csc");
    private static final AgencyId FORCE = new AgencyId("force");
    private static final Instant THEN = Instant.parse("2026-03-01T09:30:00Z");
    private static final RecordId RECORD = new RecordId(new UUID(0, 1));

    @Test
    void whoever_had_it_or_was_given_it_is_one_each_once_and_in_order() {
        var had = List.of(had(GP, true, false), had(CSC, false, true));
        assertThat(Recipients.of(had, Set.of(FORCE, CSC), OWNER, OWNER))
                .containsExactly(
                        new Recipient(CSC, false, true, true),
                        new Recipient(FORCE, false, false, true),
                        new Recipient(GP, true, false, false));
    }

    @Test
    void the_owner_and_whoever_made_the_change_know_of_it() {
        var had = List.of(had(OWNER, true, true), had(GP, true, false), had(CSC, true, false));
        assertThat(Recipients.of(had, Set.of(), OWNER, GP))
                .containsExactly(new Recipient(CSC, true, false, false));
    }

    @Test
    void the_clock_of_a_record_counts_from_its_oldest_change_and_stops_when_all_know() {
        var listed =
                new RecipientsListed(
                        RECORD, OWNER, Change.RECALL, null, 7, THEN, THEN, THEN, List.of());
        assertThat(listed.startsClocks())
                .singleElement()
                .satisfies(
                        start -> {
                            assertThat(start.kind()).isEqualTo(ClockKind.RECIPIENTS_INFORMED);
                            assertThat(start.owedBy()).isEqualTo(OWNER);
                            assertThat(start.since()).isEqualTo(THEN);
                        });
        var informed = new RecipientsInformed(RECORD, OWNER, 7, null);
        assertThat(informed.stopsClocks()).hasSize(1);
        assertThat(informed.startsClocks()).isEmpty();
        assertThat(new RecipientsInformed(RECORD, OWNER, 7, THEN).startsClocks()).hasSize(1);
    }

    private static Had had(AgencyId agency, boolean looked, boolean told) {
        return new Had(agency, looked, told, new RulingId(new UUID(0, 2), 0));
    }
}
