package org.safeguardinghub.share.decideshare;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PutOffTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(7200);
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final AgencyId GP = new AgencyId("northtown-gp");
    private static final RecordId CONCERN = RecordId.random();

    @Test
    void what_is_put_off_is_owed_until_it_is_decided_for_the_same_agency() {
        var putOff = decided(SCHOOL, CONCERN, LATER, POLICE, GP);
        assertThat(next(List.of(), command(CONCERN, LATER, POLICE))).isEqualTo(LATER);
        assertThat(next(List.of(putOff), command(CONCERN, null, POLICE))).isEqualTo(LATER);
        assertThat(next(List.of(putOff), command(CONCERN, null, POLICE, GP))).isNull();
        var one = decided(SCHOOL, CONCERN, null, GP);
        assertThat(next(List.of(putOff, one), command(CONCERN, null, POLICE))).isNull();
        assertThat(next(List.of(one, putOff), command(CONCERN, null, POLICE))).isEqualTo(LATER);
    }

    @Test
    void of_several_that_are_put_off_the_first_to_come_is_owed() {
        var later = decided(SCHOOL, CONCERN, LATER, POLICE);
        assertThat(next(List.of(later), command(CONCERN, SOON, GP))).isEqualTo(SOON);
        assertThat(next(List.of(later), command(CONCERN, SOON, POLICE))).isEqualTo(SOON);
        var soon = decided(SCHOOL, CONCERN, SOON, POLICE);
        assertThat(next(List.of(soon), command(CONCERN, LATER, POLICE))).isEqualTo(LATER);
    }

    @Test
    void what_another_owner_put_off_or_about_something_else_is_not_owed() {
        var others =
                List.of(
                        decided(GP, CONCERN, LATER, POLICE),
                        decided(SCHOOL, RecordId.random(), LATER, POLICE));
        assertThat(next(others, command(CONCERN, null, GP))).isNull();
    }

    @Test
    void the_owner_owes_it_of_the_record_that_it_is_about() {
        assertThat(decided(SCHOOL, CONCERN, LATER, GP).startsClocks())
                .containsExactly(Start.due(LATER, ClockKind.SHARE_DECISION, CONCERN, SCHOOL));
        var decided = decided(SCHOOL, CONCERN, null, GP);
        assertThat(decided.startsClocks()).isEmpty();
        assertThat(decided.stopsClocks())
                .containsExactly(new Stop(ClockKind.SHARE_DECISION, CONCERN, SCHOOL));
    }

    private static @Nullable Instant next(List<?> earlier, DecideShare command) {
        var events = new ArrayList<Object>(earlier);
        events.add("another event");
        return PutOff.next(events, command);
    }

    private static ShareDecided decided(
            AgencyId owner, RecordId record, @Nullable Instant again, AgencyId... recipients) {
        return new ShareDecided(
                RecordId.random(),
                owner,
                again == null ? ShareOutcome.SHARE : ShareOutcome.DEFER,
                again,
                again,
                record,
                null,
                Set.of(recipients),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                Validity.since(NOW),
                basis(),
                Informed.YES,
                null,
                null,
                null,
                Sealed.NOTHING);
    }

    private static DecideShare command(
            RecordId record, @Nullable Instant again, AgencyId... recipients) {
        return new DecideShare(
                RecordId.random(),
                SCHOOL,
                again == null ? ShareOutcome.SHARE : ShareOutcome.DEFER,
                again,
                record,
                null,
                Set.of(recipients),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                null,
                basis(),
                Informed.YES,
                null,
                null,
                null,
                Set.of(),
                new Content(Map.of()));
    }

    private static LawfulBasis basis() {
        return new LawfulBasis(
                LawfulBasis.Regime.GENERAL,
                LawfulBasis.Article6.PUBLIC_TASK,
                null,
                null,
                null,
                null);
    }
}
