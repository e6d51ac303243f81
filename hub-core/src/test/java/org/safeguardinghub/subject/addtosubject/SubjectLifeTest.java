package org.safeguardinghub.subject.addtosubject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.AddToSubject;
import org.safeguardinghub.subject.RecordBirth;
import org.safeguardinghub.subject.SubjectPart;
import org.safeguardinghub.subject.SubjectRefusal;
import org.safeguardinghub.subject.addtosubject.SubjectLife.Standing;

import java.time.LocalDate;
import java.util.Map;

class SubjectLifeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CSC = new AgencyId("northtown-csc");
    private static final SubjectId CHILD = SubjectId.random();
    private static final Content SAID = new Content(Map.of());

    /** What the table calls each refusal. */
    private static String word(Refusal refusal) {
        return switch (refusal) {
            case null -> "yes";
            case Refusal.NotFound _ -> "absent";
            case SubjectRefusal.NotUnborn _ -> "not unborn";
            case SubjectRefusal.BornInFuture _ -> "too early";
            default -> refusal.code();
        };
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}, {4}")
    @CsvSource({
        // record,  by,     more said, born today, born tomorrow
        "Living,    holder, yes,       not unborn, not unborn",
        "Living,    other,  absent,    absent,     absent",
        "Unborn,    holder, yes,       yes,        too early",
        "Unborn,    other,  absent,    absent,     absent"
    })
    void every_command_in_every_state(
            String state, String by, String more, String today, String tomorrow) {
        var standing =
                state.equals("Living") ? new Standing.Living(SCHOOL) : new Standing.Unborn(SCHOOL);
        var agency = by.equals("holder") ? SCHOOL : CSC;
        for (var part : SubjectPart.values()) {
            var said = new AddToSubject(CHILD, agency, part, false, SAID);
            assertThat(word(SubjectLife.refusal(said, standing))).isEqualTo(more);
        }
        assertThat(word(SubjectLife.refusal(born(agency, TODAY), standing, TODAY)))
                .isEqualTo(today);
        assertThat(word(SubjectLife.refusal(born(agency, TODAY.plusDays(1)), standing, TODAY)))
                .isEqualTo(tomorrow);
    }

    private static RecordBirth born(AgencyId by, LocalDate on) {
        return new RecordBirth(CHILD, by, on, SAID);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_said_is_sealed_under_the_name_of_its_event(SubjectPart part) {
        for (var corrects : new boolean[] {false, true}) {
            var command = new AddToSubject(CHILD, SCHOOL, part, corrects, SAID);
            var event = SubjectLife.event(command, Sealed.NOTHING);
            assertThat(event.getClass().getAnnotation(EventName.class).value())
                    .isEqualTo(SubjectLife.nameOf(part));
            assertThat(event.subject()).isEqualTo(CHILD);
            assertThat(((AddsToRecord) event).effect())
                    .isEqualTo(corrects ? Effect.CORRECTION : Effect.STEP);
            assertThat(((AddsToRecord) event).saidBy()).isEqualTo(SCHOOL);
        }
    }

    @Test
    void a_birth_names_no_day_in_its_text() {
        assertThat(born(SCHOOL, TODAY)).asString().doesNotContain("2026");
    }
}
