package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.sharing.Fact.Agreement.GIVEN;
import static org.safeguardinghub.sharing.Fact.Agreement.OVERRIDDEN;
import static org.safeguardinghub.sharing.Fact.Agreement.REFUSED;
import static org.safeguardinghub.sharing.Fact.Agreement.WITHDRAWN;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.NOON;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.util.Set;
import java.util.UUID;

/** Cap C2, sentence by sentence as the rules have it under "Consent" and "Several subjects". */
class ConsentTest {
    private static final AgencyId READER = new AgencyId("reader");
    private static final AgencyId COUNCIL = new AgencyId("northtown-csc");
    private static final AgencyId THIRD = new AgencyId("third");
    private static final SubjectId OTHER = new SubjectId(new UUID(1, 2));
    private static final Validity EARLIER = Validity.since(NOON.minusSeconds(90));
    private static final Validity LATER = Validity.since(NOON.minusSeconds(30));
    private static final Set<AgencyId> NOBODY = Set.of();
    private static final Set<Category> NOTHING = Set.of();

    @Test
    void the_latest_decision_stands() {
        assertLevel(
                FULL,
                help().decided(REFUSED, SCHOOL, EARLIER, NOBODY, NOTHING)
                        .decided(GIVEN, SCHOOL, LATER, Set.of(READER), Set.of(ID)));
        assertLevel(
                NONE,
                help().decided(GIVEN, SCHOOL, EARLIER, Set.of(READER), Set.of(ID))
                        .decided(REFUSED, SCHOOL, LATER, NOBODY, NOTHING));
    }

    @Test
    void of_equally_late_decisions_the_strictest_stands_and_is_counted_alone() {
        var both =
                help().decided(WITHDRAWN, SCHOOL, LATER, NOBODY, NOTHING)
                        .decided(GIVEN, SCHOOL, LATER, Set.of(READER), Set.of(ID));
        assertLevel(NONE, both);
        assertThat(both.ruling().counted())
                .contains(both.facts.get(3).id())
                .doesNotContain(both.facts.get(4).id());
    }

    @Test
    void a_decision_that_does_not_cover_the_reader_or_the_category_does_not_stand() {
        var given = help().decided(GIVEN, SCHOOL, EARLIER, Set.of(READER), Set.of(ID));
        assertLevel(FULL, given.decided(REFUSED, SCHOOL, LATER, Set.of(THIRD), NOTHING));
        assertLevel(FULL, given.decided(REFUSED, SCHOOL, LATER, NOBODY, Set.of(EDU)));
        assertLevel(NONE, given.decided(REFUSED, SCHOOL, LATER, NOBODY, Set.of(ID)));
    }

    @Test
    void a_withdrawal_covers_everybody_and_not_only_whom_the_consent_named() {
        assertLevel(
                NONE,
                help().decided(GIVEN, SCHOOL, EARLIER, Set.of(READER, THIRD), Set.of(ID))
                        .decided(WITHDRAWN, SCHOOL, LATER, NOBODY, NOTHING));
    }

    @Test
    void a_given_consent_covers_nobody_and_nothing_that_it_does_not_name() {
        assertLevel(EXISTENCE, help().decided(GIVEN, SCHOOL, ALWAYS, NOBODY, Set.of(ID)));
        assertLevel(EXISTENCE, help().decided(GIVEN, SCHOOL, ALWAYS, Set.of(THIRD), Set.of(ID)));
        assertLevel(EXISTENCE, help().decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), NOTHING));
        assertLevel(EXISTENCE, help().decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), Set.of(EDU)));
    }

    @Test
    void readers_are_named_by_kind_as_well() {
        assertLevel(FULL, help().given(forKindAndPurpose(NHS_GP, null)));
        assertLevel(EXISTENCE, help().given(forKindAndPurpose(LA_CSC, null)));
    }

    @Test
    void a_purpose_that_is_named_excludes_the_others() {
        assertLevel(FULL, help().given(forKindAndPurpose(NHS_GP, Purpose.EARLY_HELP_CIN)));
        assertLevel(EXISTENCE, help().given(forKindAndPurpose(NHS_GP, Purpose.DISRUPTION)));
    }

    private static Fact forKindAndPurpose(AgencyKind kind, @Nullable Purpose purpose) {
        return new Fact.Consent(
                new UUID(5, 1),
                6,
                ALWAYS,
                CHILD,
                GIVEN,
                SCHOOL,
                Set.of(),
                Set.of(),
                Set.of(kind),
                Set.of(ID),
                purpose == null ? Set.of() : Set.of(purpose));
    }

    @Test
    void the_readers_own_word_counts_only_when_the_owner_or_the_authority_confirmed_it() {
        assertLevel(EXISTENCE, help().given(ownWord(Set.of())));
        assertLevel(EXISTENCE, help().given(ownWord(Set.of(THIRD))));
        assertLevel(EXISTENCE, help().given(ownWord(Set.of(COUNCIL))));
        assertLevel(EXISTENCE, help().given(ownWord(Set.of(READER))).responsible(CHILD, READER));
        assertLevel(FULL, help().given(ownWord(Set.of(SCHOOL))));
        assertLevel(FULL, help().given(ownWord(Set.of(COUNCIL))).responsible(CHILD, COUNCIL));
        assertLevel(FULL, help().decided(GIVEN, THIRD, ALWAYS, Set.of(READER), Set.of(ID)));
    }

    private static Fact ownWord(Set<AgencyId> confirmedBy) {
        return new Fact.Consent(
                new UUID(5, 2),
                6,
                ALWAYS,
                CHILD,
                GIVEN,
                READER,
                confirmedBy,
                Set.of(READER),
                Set.of(),
                Set.of(ID),
                Set.of());
    }

    @Test
    void a_consent_that_does_not_count_does_not_stand_before_a_refusal() {
        assertLevel(
                NONE,
                help().decided(REFUSED, SCHOOL, EARLIER, NOBODY, NOTHING).given(ownWord(Set.of())));
    }

    @Test
    void a_decision_to_share_without_consent_lifts_whatever_stands_for_what_it_names() {
        assertLevel(FULL, overridden(SCHOOL, Set.of(READER), Set.of(ID)));
        assertLevel(
                FULL, overridden(COUNCIL, Set.of(READER), Set.of(ID)).responsible(CHILD, COUNCIL));
        assertLevel(NONE, overridden(COUNCIL, Set.of(READER), Set.of(ID)));
        assertLevel(NONE, overridden(SCHOOL, NOBODY, Set.of(ID)));
        assertLevel(NONE, overridden(SCHOOL, Set.of(THIRD), Set.of(ID)));
        assertLevel(NONE, overridden(SCHOOL, Set.of(READER), NOTHING));
    }

    @Test
    void nobody_decides_for_itself_to_share_without_consent() {
        assertLevel(
                NONE, overridden(READER, Set.of(READER), Set.of(ID)).responsible(CHILD, READER));
    }

    private static Situation overridden(AgencyId by, Set<AgencyId> readers, Set<Category> covered) {
        return help().decided(OVERRIDDEN, by, EARLIER, readers, covered)
                .decided(REFUSED, SCHOOL, LATER, NOBODY, NOTHING);
    }

    @Test
    void a_reasonable_cause_lifts_only_the_part_about_sexual_health() {
        var protecting = readBy(LA_CSC).shared(SEXH, FULL).holding(SEXH);
        assertThat(protecting.ruling().level(SEXH)).isEqualTo(EXISTENCE);
        assertThat(protecting.given(cause(CHILD, READER, SCHOOL)).ruling().level(SEXH))
                .isEqualTo(FULL);

        assertLevel(EXISTENCE, help().given(cause(CHILD, READER, SCHOOL)));
        var helping = help().holding(SEXH).shared(SEXH, FULL);
        assertThat(helping.given(cause(CHILD, READER, SCHOOL)).ruling().level(SEXH))
                .isEqualTo(EXISTENCE);
    }

    @Test
    void a_reasonable_cause_is_for_one_reader_and_subject_and_stated_by_who_may() {
        for (var cause :
                Set.of(
                        cause(CHILD, THIRD, SCHOOL),
                        cause(OTHER, READER, SCHOOL),
                        cause(CHILD, READER, COUNCIL),
                        cause(CHILD, READER, READER))) {
            assertThat(
                            readBy(LA_CSC)
                                    .shared(SEXH, FULL)
                                    .holding(SEXH)
                                    .responsible(CHILD, READER)
                                    .given(cause)
                                    .ruling()
                                    .level(SEXH))
                    .isEqualTo(EXISTENCE);
        }
        assertThat(
                        readBy(LA_CSC)
                                .shared(SEXH, FULL)
                                .holding(SEXH)
                                .responsible(CHILD, COUNCIL)
                                .given(cause(CHILD, READER, COUNCIL))
                                .ruling()
                                .level(SEXH))
                .isEqualTo(FULL);
    }

    private static Fact cause(SubjectId subject, AgencyId reader, AgencyId by) {
        return new Fact.ReasonableCause(new UUID(5, 3), 6, ALWAYS, subject, reader, by);
    }

    @Test
    void sexual_health_needs_consent_whatever_the_purpose_and_a_refusal_leaves_existence() {
        var given =
                readBy(LA_CSC)
                        .shared(SEXH, FULL)
                        .holding(SEXH)
                        .decided(GIVEN, SCHOOL, EARLIER, Set.of(READER), Set.of(SEXH));
        assertThat(given.ruling().level(SEXH)).isEqualTo(FULL);
        given.decided(REFUSED, SCHOOL, LATER, NOBODY, NOTHING);
        assertThat(given.ruling().level(SEXH)).isEqualTo(EXISTENCE);
        assertThat(given.ruling().deciding()).containsEntry(SEXH, Rule.C2);
    }

    @Test
    void of_several_subjects_each_must_agree() {
        var one =
                help().about(Set.of(CHILD, OTHER))
                        .decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), Set.of(ID));
        assertLevel(EXISTENCE, one);
        assertLevel(FULL, one.linked(CHILD, OTHER, true));
    }

    @Test
    void a_suspect_is_not_asked_unless_there_are_only_suspects() {
        var suspected =
                help().about(Set.of(CHILD, OTHER))
                        .decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), Set.of(ID))
                        .given(suspicion(6, OTHER));
        assertLevel(FULL, suspected);
        assertThat(suspected.ruling().counted()).contains(suspicion(6, OTHER).id());
        assertLevel(EXISTENCE, suspected.given(suspicion(7, CHILD)));
    }

    private static Fact suspicion(long id, SubjectId person) {
        return new Fact.Suspect(new UUID(5, id), 6, ALWAYS, CONCERN, person, true);
    }

    @Test
    void of_a_record_about_nobody_nobody_agreed() {
        var place = help().about(Set.of()).shared(ID, FULL);
        assertLevel(EXISTENCE, place);
        assertThat(place.ruling().deciding()).containsEntry(ID, Rule.C2);
    }

    @Test
    void what_was_decided_about_the_same_person_counts_with_the_links_that_make_it_so() {
        var linked =
                readBy(NHS_GP)
                        .forPurpose(Purpose.EARLY_HELP_CIN, Role.PRACTITIONER)
                        .about(Set.of(OTHER))
                        .shared(ID, FULL)
                        .decided(GIVEN, SCHOOL, ALWAYS, Set.of(READER), Set.of(ID))
                        .linked(CHILD, OTHER, true);
        assertLevel(FULL, linked);
        assertThat(linked.ruling().counted())
                .contains(linked.facts.get(3).id(), linked.facts.get(4).id());
    }

    /** A practice that works with the child asks for early help, and reads ID if C2 lets it. */
    private static Situation help() {
        return readBy(NHS_GP)
                .forPurpose(Purpose.EARLY_HELP_CIN, Role.PRACTITIONER)
                .involvedByOwner();
    }

    private static void assertLevel(Level level, Situation situation) {
        assertThat(situation.ruling().level(ID)).isEqualTo(level);
    }
}
