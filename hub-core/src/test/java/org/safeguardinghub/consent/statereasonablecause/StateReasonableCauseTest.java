package org.safeguardinghub.consent.statereasonablecause;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentRefusal;
import org.safeguardinghub.consent.Contradiction;
import org.safeguardinghub.consent.EndReasonableCause;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.consent.statereasonablecause.StateReasonableCauseHandler.Known;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Map;

class StateReasonableCauseTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId CLINIC = new AgencyId("northtown-clinic");
    private static final AgencyId CSC = new AgencyId("northtown-csc");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final Known HELD_BY_CLINIC = new Known(CLINIC, true);

    @Test
    void the_holder_or_the_responsible_authority_states_it_and_nobody_else() {
        assertThat(refusal(CLINIC, false, CSC, HELD_BY_CLINIC, null)).isNull();
        assertThat(refusal(CSC, true, POLICE, HELD_BY_CLINIC, null)).isNull();
        assertThat(refusal(CSC, false, POLICE, HELD_BY_CLINIC, null))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(CSC, true, POLICE, new Known(null, true), null))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void never_by_the_reader() {
        assertThat(refusal(CSC, true, CSC, HELD_BY_CLINIC, null))
                .isEqualTo(Contradiction.OWN_READER);
    }

    @Test
    void for_a_reader_of_the_register_and_for_a_time_to_come() {
        assertThat(refusal(CLINIC, false, CSC, new Known(CLINIC, false), null))
                .isEqualTo(ConsentRefusal.Wrong.UNKNOWN_READER);
        assertThat(refusal(CLINIC, false, CSC, HELD_BY_CLINIC, NOW))
                .isEqualTo(Contradiction.ALREADY_OVER);
    }

    @Test
    void whoever_stated_it_ends_it_once() {
        var id = RecordId.random();
        var stated =
                new ReasonableCauseStated(
                        id, CLINIC, SubjectId.random(), CSC, Validity.since(NOW), Sealed.NOTHING);
        var stands = new ReasonableCauseLife.Standing.Stated(stated);
        var ended = new ReasonableCauseLife.Standing.Ended(stated);

        assertThat(end(id, CLINIC, stands)).isNull();
        assertThat(end(id, CLINIC, ended)).isEqualTo(new ConsentRefusal.StatementEnded(id));
        for (var other : new AgencyId[] {CSC, POLICE}) {
            assertThat(end(id, other, stands))
                    .isEqualTo(new Refusal.NotFound())
                    .isEqualTo(end(id, other, ended));
        }
    }

    private static @Nullable Refusal end(
            RecordId statement, AgencyId by, ReasonableCauseLife.Standing standing) {
        return ReasonableCauseLife.refusal(
                new EndReasonableCause(statement, by, new Content(Map.of())), standing);
    }

    private static @Nullable Refusal refusal(
            AgencyId by, boolean responsible, AgencyId reader, Known known, @Nullable Instant end) {
        var command =
                new StateReasonableCause(
                        RecordId.random(),
                        by,
                        SubjectId.random(),
                        responsible,
                        reader,
                        end,
                        new Content(Map.of()));
        return StateReasonableCauseHandler.refusal(command, known, NOW);
    }
}
