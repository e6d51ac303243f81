package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact.AgencyRow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class FarLookTest {
    private static final AgencyId HOME = new AgencyId("home-csc");
    private static final AgencyId PLACED = new AgencyId("placed-csc");
    private static final AgencyId SCHOOL = new AgencyId("home-school");
    private static final AgencyId FAR = new AgencyId("far-force");
    private static final AgencyId BOTH = new AgencyId("wide-trust");
    private static final List<AgencyRow> REGISTER =
            List.of(
                    row(HOME, AgencyKind.LA_CSC, "north"),
                    row(PLACED, AgencyKind.LA_CSC, "south"),
                    row(SCHOOL, AgencyKind.SCHOOL, "north"),
                    row(FAR, AgencyKind.POLICE, "south"),
                    row(BOTH, AgencyKind.NHS_ACUTE, "north", "south"));

    @Test
    void the_home_authority_is_told_of_a_look_from_another_area() {
        assertThat(FarLook.toTell(FAR, Set.of(HOME), REGISTER)).containsExactly(HOME);
    }

    @Test
    void nobody_is_told_of_a_look_from_an_area_that_is_shared() {
        assertThat(FarLook.toTell(BOTH, Set.of(HOME), REGISTER)).isEmpty();
        assertThat(FarLook.toTell(SCHOOL, Set.of(HOME), REGISTER)).isEmpty();
    }

    @Test
    void nobody_is_told_of_its_own_look() {
        var elsewhere = List.of(row(HOME, AgencyKind.LA_CSC));
        assertThat(FarLook.toTell(HOME, Set.of(HOME), elsewhere)).isEmpty();
    }

    @Test
    void of_two_home_authorities_the_one_is_told_from_whose_area_the_look_did_not_come() {
        assertThat(FarLook.toTell(FAR, Set.of(HOME, PLACED), REGISTER)).containsExactly(HOME);
    }

    @Test
    void a_reader_of_whose_areas_nothing_is_known_is_from_elsewhere() {
        var stranger = new AgencyId("stranger");
        assertThat(FarLook.toTell(stranger, Set.of(HOME), REGISTER)).containsExactly(HOME);
    }

    @Test
    void where_no_authority_is_home_there_is_nobody_to_tell() {
        assertThat(FarLook.toTell(FAR, Set.of(), REGISTER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECORD", "CHRONOLOGY", "COMMAND", "DISCLOSURES", "AS_OF"})
    void a_question_that_names_a_person_or_a_record_is_a_look(Exit exit) {
        assertThat(FarLook.isLook(answer(exit, RecordId.random(), null))).isTrue();
        assertThat(FarLook.isLook(answer(exit, null, SubjectId.random()))).isTrue();
        assertThat(FarLook.isLook(answer(exit, null, null))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "FEED", "RULING", "AUDIT", "HOLD"})
    void what_names_no_child_is_none(Exit exit) {
        assertThat(FarLook.isLook(answer(exit, RecordId.random(), null))).isFalse();
    }

    private static AnswerRuled answer(
            Exit exit, @Nullable RecordId record, @Nullable SubjectId subject) {
        return new AnswerRuled(
                UUID.randomUUID(),
                exit,
                FAR,
                "p.person",
                Set.of(),
                null,
                null,
                record,
                subject,
                Instant.EPOCH,
                1,
                List.of());
    }

    private static AgencyRow row(AgencyId agency, AgencyKind kind, String... areas) {
        return new AgencyRow(
                UUID.randomUUID(), 1, Validity.since(Instant.EPOCH), agency, kind, Set.of(areas));
    }
}
