package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.LA_LICENSING;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.HLTH;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.RISK;
import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Explanation.Decided;
import org.safeguardinghub.sharing.Explanation.Evaluated;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ExplanationTest {
    @Test
    void the_owner_and_auditors_are_told_everything() {
        var situation =
                readBy(NHS_GP).asserted(SCHOOL).restricted(ID, null, SUMMARY).askingAbout(CHILD);
        var full = Explanation.full(situation.ruling());

        assertThat(full.record()).isEqualTo(CONCERN.text());
        assertThat(full.recordType()).isEqualTo(RecordType.CONCERN);
        assertThat(full.owner()).isEqualTo("hill-school");
        assertThat(full.askedSubject()).isEqualTo(CHILD.text());
        assertThat(full.reader())
                .isEqualTo(
                        new Explanation.Asker(
                                "reader", "person-1", List.of(Role.PRACTITIONER), null));
        assertThat(full.absent()).isFalse();
        assertThat(full.policyVersion()).isEqualTo(1);
        assertThat(full.factsCounted()).hasSize(2);
        assertThat(full.factsCountedInAll()).isEqualTo(2);
        assertThat(full.categories())
                .contains(
                        new Decided(
                                ID,
                                SUMMARY,
                                "C4",
                                "Summary at most, because the owner set a highest level."),
                        new Decided(
                                EDU,
                                EXISTENCE,
                                "matrix",
                                "Existence only, because the policy in force has a level for this"
                                        + " purpose and this kind of agency."));
        assertThat(full.rules())
                .contains(
                        new Evaluated(
                                "C4",
                                RuleValue.Did.LIMITS,
                                Map.of(ID, SUMMARY),
                                "Limits to the levels shown, because the owner set a highest"
                                        + " level."));
    }

    @Test
    void each_rule_says_in_a_sentence_what_it_did() {
        assertThat(sentence(Rule.G4, RuleValue.Did.OPEN))
                .isEqualTo(
                        "Open. It closes when this person is on the subject's exclusion list, or"
                                + " there is such a list and a system names nobody it acts for.");
        assertThat(sentence(Rule.G4, RuleValue.Did.CLOSED))
                .isEqualTo(
                        "Closed, because this person is on the subject's exclusion list, or there"
                                + " is such a list and a system names nobody it acts for.");
        assertThat(sentence(Rule.SHARE, RuleValue.Did.SILENT))
                .isEqualTo(
                        "Gives nothing. It would if the owner shared it with the reader's agency"
                                + " for this purpose.");
        assertThat(sentence(Rule.SHARE, RuleValue.Did.GIVES))
                .isEqualTo(
                        "Gives the levels shown, because the owner shared it with the reader's"
                                + " agency for this purpose.");
        assertThat(sentence(Rule.C4, RuleValue.Did.SILENT))
                .isEqualTo("Sets no limit. It would if the owner set a highest level.");
        assertThat(sentence(Rule.C4, RuleValue.Did.NOT_FOR_OWNER))
                .isEqualTo(
                        "Does not bind the owner. It limits others if the owner set a highest"
                                + " level.");
    }

    @Test
    void the_rules_on_consent_seals_conflicts_and_the_like_say_what_they_are_about() {
        assertThat(sentence(Rule.G1, RuleValue.Did.CLOSED)).contains("suspended");
        assertThat(sentence(Rule.G2, RuleValue.Did.CLOSED))
                .endsWith("the person has no emergency grant for a subject of the record.");
        assertThat(sentence(Rule.G3, RuleValue.Did.CLOSED)).contains("withdrawn");
        assertThat(sentence(Rule.G5, RuleValue.Did.CLOSED))
                .isEqualTo("Closed, because a seal in force does not name the reader's agency.");
        assertThat(sentence(Rule.C2, RuleValue.Did.LIMITS)).contains("no consent in force");
        assertThat(sentence(Rule.C3, RuleValue.Did.NOT_FOR_OWNER))
                .isEqualTo(
                        "Does not bind the owner. It limits others if a handling condition in force"
                                + " does not allow the reader.");
        assertThat(sentence(Rule.C6, RuleValue.Did.LIMITS)).contains("declared conflict");
        assertThat(sentence(Rule.C7, RuleValue.Did.SILENT))
                .startsWith("Sets no limit. It would if it is raw intelligence");
        assertThat(sentence(Rule.C10, RuleValue.Did.LIMITS)).contains("no opening decision");
    }

    @Test
    void whom_a_system_acted_for_is_named_in_both_forms() {
        var ruling = readBy(LA_CSC).involvedByOwner().bySystemFor("person-2").ruling();
        assertThat(Explanation.full(ruling).reader().actingFor()).isEqualTo("person-2");
        assertThat(Explanation.safe(ruling).reader().actingFor()).isEqualTo("person-2");
    }

    @Test
    void to_whoever_asked_no_gate_or_cap_that_hides_a_record_can_be_told_from_another() {
        var hidden = readBy(LA_CSC).askingAbout(new SubjectId(new UUID(0, 9))).ruling();
        for (Fact fact :
                List.of(
                        new Fact.Withdrawal(new UUID(4, 1), 2, ALWAYS, CONCERN),
                        new Fact.Exclusion(new UUID(4, 2), 2, ALWAYS, CHILD, "person-1"),
                        new Fact.Seal(new UUID(4, 3), 2, ALWAYS, CONCERN, null, Set.of(SCHOOL)),
                        new Fact.Handling(
                                new UUID(4, 4),
                                2,
                                ALWAYS,
                                CONCERN,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of()))) {
            var ruling = readBy(LA_CSC).involvedByOwner().given(fact).ruling();
            assertThat(Explanation.safe(ruling)).isEqualTo(Explanation.safe(hidden));
            assertThat(Explanation.full(ruling)).isNotEqualTo(Explanation.full(hidden));
        }
    }

    @Test
    void each_level_says_in_a_sentence_why() {
        assertThat(Sentences.because(NONE, Rule.G4))
                .isEqualTo(
                        "Closed, because this person is on the subject's exclusion list, or there"
                                + " is such a list and a system names nobody it acts for.");
        assertThat(Sentences.because(NONE, Rule.MATRIX))
                .isEqualTo("No level, because nothing gives one.");
        assertThat(Sentences.because(FULL, Rule.SHARE)).startsWith("Full, because the owner");
        assertThat(Sentences.because(NONE, Rule.C4)).startsWith("No level at most, because");
        assertThat(Sentences.because(NONE, Rule.UNKNOWN))
                .isEqualTo("No level, because nothing is recorded under this id.");
    }

    @Test
    void to_whoever_asked_hidden_and_not_found_read_exactly_alike() {
        var hidden = readBy(LA_CSC).askingAbout(new SubjectId(new UUID(0, 9))).ruling();
        var asked = hidden.matter();
        var missing =
                Ruling.unknown(
                        asked.record(),
                        RecordType.SUBJECT,
                        asked.asked(),
                        asked.reader(),
                        asked.purpose(),
                        asked.caseReference(),
                        asked.at(),
                        asked.position() + 1);
        assertThat(Explanation.safe(hidden)).isEqualTo(Explanation.safe(missing));
        assertThat(Explanation.safe(hidden).held()).isFalse();
        assertThat(Explanation.safe(hidden).sentences().getFirst())
                .isEqualTo("There is nothing here for you under this id.");
        assertThat(Explanation.full(hidden)).isNotEqualTo(Explanation.full(missing));
        assertThat(Explanation.full(missing).owner()).isNull();
        assertThat(Explanation.full(missing).policyVersion()).isNull();
        assertThat(Explanation.full(missing).absent()).isTrue();
    }

    @Test
    void to_whoever_asked_what_is_only_held_reads_alike_for_all_records() {
        var uninvolved = Explanation.safe(readBy(LA_CSC).ruling());
        var restricted =
                Explanation.safe(
                        readBy(LA_CSC)
                                .involvedByOwner()
                                .holding(SEXH)
                                .restricted(SEXH, null, EXISTENCE)
                                .ruling());
        assertThat(uninvolved).isEqualTo(restricted);
        assertThat(uninvolved.record()).isNull();
        assertThat(uninvolved.held()).isTrue();
        assertThat(uninvolved.levels()).isEmpty();
        assertThat(uninvolved.sentences())
                .containsExactly("Information is held.", "Ask the contact desk.");
    }

    @Test
    void to_whoever_asked_only_what_the_answer_showed_is_named() {
        var safe = Explanation.safe(readBy(NHS_GP).asserted(SCHOOL).ruling());
        assertThat(safe.levels()).containsOnlyKeys(ID, NARR, RISK);
        assertThat(safe.alsoHeld()).isTrue();
        assertThat(safe.sentences())
                .containsExactly(
                        "ID: you see what was recorded.",
                        "NARR: you see the owner's summary.",
                        "RISK: you see the owner's summary.",
                        "More is held. Ask the contact desk.");
        var all = Explanation.safe(readBy(LA_CSC).involvedByOwner().holding(HLTH).ruling());
        assertThat(all.sentences()).containsExactly("HLTH: you see what was recorded.");
    }

    @Test
    void the_safe_form_says_what_was_asked_and_why() {
        var safe =
                Explanation.safe(
                        readBy(LA_LICENSING)
                                .forPurpose(Purpose.DISRUPTION, Role.PRACTITIONER)
                                .ruling());
        assertThat(safe.record()).isEqualTo(CONCERN.text());
        assertThat(safe.purpose()).isEqualTo(Purpose.DISRUPTION);
        assertThat(safe.caseReference()).isEqualTo("case-1");
        assertThat(safe.at()).isEqualTo(Situation.NOON);
    }

    @Test
    void an_owner_reading_its_own_record_is_told_so() {
        var full = Explanation.full(readBy(SCHOOL, AgencyKind.SCHOOL).ruling());
        assertThat(full.categories()).extracting(Decided::rule).containsOnly("owner");
    }

    private static String sentence(Rule rule, RuleValue.Did did) {
        return Sentences.about(new RuleValue(rule, did, Levels.none()));
    }
}
