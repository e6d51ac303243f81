package org.safeguardinghub.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.register.RegisterArea;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class NamesTest {
    private static final AgencyId SCHOOL = new AgencyId("school");
    private static final Content NOTHING = new Content(Map.of());

    private final SubjectId child = SubjectId.random();
    private final SubjectId suspect = SubjectId.random();
    private final RecordId concern = RecordId.random();
    private final RecordId place = RecordId.random();

    private final RecordConcern command =
            new RecordConcern(
                    concern,
                    SCHOOL,
                    Set.of(child),
                    null,
                    null,
                    List.of(),
                    List.of(
                            new StatedSuspect(UUID.randomUUID(), suspect, List.of()),
                            new StatedSuspect(UUID.randomUUID(), child, List.of())),
                    Set.of(place),
                    NOTHING);

    @Test
    void every_person_and_record_is_named_however_deep() {
        assertThat(Names.of(command))
                .containsExactlyInAnyOrder(
                        concern.value(), child.value(), suspect.value(), place.value());
        assertThat(Names.of(excluding(child))).contains(child.value());
    }

    @Test
    void a_command_about_nobody_names_nobody() {
        assertThat(Names.of(new RegisterArea("T1", "T", "England", false, null, null))).isEmpty();
    }

    @Test
    void of_an_unknown_one_only_the_ids_differ_and_what_was_one_id_is_one_again() {
        var unknown = (RecordConcern) Names.unknown(command);

        assertThat(Names.of(unknown)).hasSize(4).doesNotContainAnyElementsOf(Names.of(command));
        assertThat(unknown.owner()).isEqualTo(SCHOOL);
        assertThat(unknown.content()).isSameAs(NOTHING);
        assertThat(unknown.suspects().getFirst().suspect())
                .isEqualTo(command.suspects().getFirst().suspect());
        assertThat(unknown.subjects()).containsExactly(unknown.suspects().get(1).person());
        var terms = (Terms.Exclusion) ((SetRestriction) Names.unknown(excluding(child))).terms();
        assertThat(terms.subject()).isNotEqualTo(child);
        assertThat(terms.person()).isEqualTo("x.person");
    }

    private static SetRestriction excluding(SubjectId subject) {
        return new SetRestriction(
                RecordId.random(), SCHOOL, new Terms.Exclusion(subject, "x.person"), null, NOTHING);
    }
}
