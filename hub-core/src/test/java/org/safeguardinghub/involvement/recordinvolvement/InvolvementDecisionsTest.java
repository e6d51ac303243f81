package org.safeguardinghub.involvement.recordinvolvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.EndInvolvement;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementConfirmed;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.involvement.InvolvementRefusal;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class InvolvementDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId GP = new AgencyId("northtown-gp");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final RecordInvolvementHandler.Known HELD_BY_SCHOOL =
            new RecordInvolvementHandler.Known(SCHOOL, true);

    @Test
    void the_holder_states_anothers_involvement_and_an_agency_asserts_its_own() {
        for (var by : Set.of(SCHOOL, GP)) {
            assertThat(RecordInvolvementHandler.decide(of(GP, by, null), HELD_BY_SCHOOL, NOW))
                    .isEqualTo(Outcome.accepted(recorded(by)));
        }
    }

    @Test
    void a_third_agency_or_an_unknown_person_gets_the_same_silence() {
        var third = RecordInvolvementHandler.decide(of(GP, POLICE, null), HELD_BY_SCHOOL, NOW);
        var nobody = new RecordInvolvementHandler.Known(null, true);
        var unknown = RecordInvolvementHandler.decide(of(GP, GP, null), nobody, NOW);

        assertThat(third).isEqualTo(Outcome.refused(new Refusal.NotFound())).isEqualTo(unknown);
    }

    @Test
    void an_agency_outside_the_register_is_named() {
        var known = new RecordInvolvementHandler.Known(SCHOOL, false);

        assertThat(RecordInvolvementHandler.decide(of(GP, SCHOOL, null), known, NOW))
                .isEqualTo(Outcome.refused(new InvolvementRefusal.UnknownAgency()));
    }

    @Test
    void it_cannot_end_at_or_before_its_beginning() {
        assertThat(RecordInvolvementHandler.decide(of(GP, SCHOOL, NOW), HELD_BY_SCHOOL, NOW))
                .isEqualTo(Outcome.refused(new InvolvementRefusal.EndsBeforeItBegins()));
    }

    @Test
    void another_holder_confirms_once() {
        var known = new InvolvementLife.Known(recorded(GP), Set.of(), false);
        var confirmed = new InvolvementLife.Known(recorded(GP), Set.of(SCHOOL), false);

        assertThat(confirm(SCHOOL, true, known))
                .isEqualTo(
                        Outcome.accepted(
                                new InvolvementConfirmed(
                                        ID, CHILD, GP, GP, Set.of(SCHOOL), Validity.since(NOW))));
        assertThat(confirm(SCHOOL, true, confirmed))
                .isEqualTo(Outcome.refused(new InvolvementRefusal.AlreadyConfirmed(ID)));
    }

    @Test
    void nobody_confirms_their_own_and_a_stranger_confirms_nothing() {
        var known = new InvolvementLife.Known(recorded(GP), Set.of(), false);

        assertThat(confirm(GP, true, known))
                .isEqualTo(Outcome.refused(new InvolvementRefusal.OwnAssertion(ID)));
        assertThat(confirm(POLICE, false, known))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    @Test
    void what_is_over_is_not_confirmed_to_life() {
        var ended = new InvolvementLife.Known(recorded(GP), Set.of(), true);

        assertThat(confirm(SCHOOL, true, ended))
                .isEqualTo(Outcome.refused(new InvolvementRefusal.AlreadyEnded(ID)));
    }

    @Test
    void who_recorded_it_who_is_involved_and_who_is_responsible_end_it_once() {
        var open = new InvolvementLife.Known(recorded(SCHOOL), Set.of(), false);
        var ended = new InvolvementLife.Known(recorded(SCHOOL), Set.of(), true);
        var over = new InvolvementRefusal.AlreadyEnded(ID);

        assertThat(end(SCHOOL, false, open)).isNull();
        assertThat(end(GP, false, open)).isNull();
        assertThat(end(POLICE, true, open)).isNull();
        assertThat(end(POLICE, false, open)).isEqualTo(new Refusal.NotFound());
        assertThat(end(SCHOOL, false, ended)).isEqualTo(over);
        assertThat(end(GP, false, ended)).isEqualTo(over);
        assertThat(end(POLICE, true, ended)).isEqualTo(over);
        assertThat(end(POLICE, false, ended)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void one_that_lapsed_is_over_from_its_last_instant_on() {
        var term =
                new InvolvementRecorded(
                        ID,
                        CHILD,
                        GP,
                        SCHOOL,
                        InvolvementKind.REGISTRATION,
                        new Validity(NOW.minusSeconds(2), NOW));
        var known = new InvolvementLife.Known(term, Set.of(), false);

        assertThat(InvolvementLife.refusal(ending(GP, false), known, NOW))
                .isEqualTo(new InvolvementRefusal.AlreadyEnded(ID));
        assertThat(InvolvementLife.refusal(ending(GP, false), known, NOW.minusSeconds(1))).isNull();
    }

    private static @Nullable Refusal end(
            AgencyId by, boolean responsible, InvolvementLife.Known known) {
        return InvolvementLife.refusal(ending(by, responsible), known, NOW);
    }

    private static EndInvolvement ending(AgencyId by, boolean responsible) {
        return new EndInvolvement(ID, by, responsible, new Content(Map.of()));
    }

    private static Outcome<?> confirm(AgencyId by, boolean holds, InvolvementLife.Known known) {
        return InvolvementLife.decide(new ConfirmInvolvement(ID, by, holds), known);
    }

    private static RecordInvolvement of(AgencyId agency, AgencyId by, @Nullable Instant until) {
        return new RecordInvolvement(
                ID, CHILD, agency, by, InvolvementKind.REGISTRATION, null, until);
    }

    private static InvolvementRecorded recorded(AgencyId by) {
        return new InvolvementRecorded(
                ID, CHILD, GP, by, InvolvementKind.REGISTRATION, Validity.since(NOW));
    }
}
