package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.NCA;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.Category.ADDR;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.HLTH;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.INTEL;
import static org.safeguardinghub.shared.Category.MISS;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.PERP;
import static org.safeguardinghub.shared.Category.RISK;
import static org.safeguardinghub.shared.Category.SEXH;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.NOON;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class RulingTest {
    private static final SubjectId SAME = new SubjectId(new UUID(1, 2));
    private static final SubjectId FURTHER = new SubjectId(new UUID(1, 3));
    private static final SubjectId STRANGER = new SubjectId(new UUID(1, 4));

    @Test
    void the_owner_reads_everything_and_limits_that_spare_it_are_listed_as_such() {
        var ruling =
                readBy(SCHOOL, AgencyKind.SCHOOL)
                        .restricted(NARR, null, NONE)
                        .askingAbout(STRANGER)
                        .ruling();
        assertThat(ruling.levels()).isEqualTo(Map.of(ID, FULL, NARR, FULL, EDU, FULL, RISK, FULL));
        assertThat(ruling.deciding().values()).containsOnly(Rule.OWNER);
        assertThat(value(ruling, Rule.C4))
                .isEqualTo(new RuleValue(Rule.C4, RuleValue.Did.NOT_FOR_OWNER, Map.of(NARR, NONE)));
        assertThat(value(ruling, Rule.C1).did()).isEqualTo(RuleValue.Did.NOT_FOR_OWNER);
    }

    @Test
    void looking_for_patterns_the_owner_is_limited_like_everybody() {
        var ruling =
                readBy(SCHOOL, AgencyKind.SCHOOL)
                        .forPurpose(Purpose.PATTERN, Role.COORDINATOR)
                        .restricted(ID, null, NONE)
                        .ruling();
        assertThat(ruling.level(ID)).isEqualTo(NONE);
        assertThat(value(ruling, Rule.OWNER).did()).isEqualTo(RuleValue.Did.SILENT);
        assertThat(value(ruling, Rule.C4).did()).isEqualTo(RuleValue.Did.LIMITS);
        assertThat(value(ruling, Rule.C10).levels()).containsEntry(ID, SUMMARY);
    }

    @Test
    void without_involvement_categories_that_are_a_disclosure_in_themselves_stay_hidden() {
        var ruling = readBy(LA_CSC).holding(ID, SEXH, ADDR, INTEL).ruling();
        assertThat(ruling.levels())
                .isEqualTo(Map.of(ID, EXISTENCE, SEXH, NONE, ADDR, NONE, INTEL, NONE));
        assertThat(ruling.deciding().values()).containsOnly(Rule.C1);
    }

    @Test
    void a_restriction_binds_the_kind_it_names_and_the_lowest_counts() {
        var restricted =
                readBy(LA_CSC)
                        .involvedByOwner()
                        .restricted(NARR, LA_CSC, EXISTENCE)
                        .restricted(NARR, null, SUMMARY)
                        .restricted(EDU, NHS_GP, NONE);
        var ruling = restricted.ruling();
        assertThat(ruling.level(NARR)).isEqualTo(EXISTENCE);
        assertThat(ruling.deciding()).containsEntry(NARR, Rule.C4);
        assertThat(ruling.level(EDU)).isEqualTo(FULL);
        assertThat(ruling.counted())
                .containsExactly(restricted.facts.get(2).id(), restricted.facts.get(3).id());
    }

    @Test
    void of_equal_caps_the_lowest_numbered_decides() {
        var ruling = readBy(LA_CSC).restricted(ID, null, EXISTENCE).ruling();
        assertThat(ruling.deciding()).containsEntry(ID, Rule.C1);
    }

    @Test
    void a_cap_that_lowers_nothing_decides_nothing() {
        var ruling = readBy(NHS_GP).asserted(SCHOOL).restricted(EDU, null, EXISTENCE).ruling();
        assertThat(ruling.level(EDU)).isEqualTo(EXISTENCE);
        assertThat(ruling.deciding()).containsEntry(EDU, Rule.MATRIX);
    }

    @Test
    void a_share_decides_only_where_it_gives_more_than_the_matrix() {
        var ruling = readBy(NHS_GP).shared(EDU, FULL).shared(ID, SUMMARY).ruling();
        assertThat(ruling.level(EDU)).isEqualTo(FULL);
        assertThat(ruling.deciding()).containsEntry(EDU, Rule.SHARE).containsEntry(ID, Rule.MATRIX);
    }

    @Test
    void a_share_of_mere_existence_is_no_involvement() {
        var ruling = readBy(POLICE).shared(EDU, EXISTENCE).ruling();
        assertThat(ruling.level(EDU)).isEqualTo(EXISTENCE);
        assertThat(ruling.deciding()).containsEntry(ID, Rule.C1);
    }

    @Test
    void a_share_gives_nothing_from_the_instant_at_which_it_ends() {
        var police = readBy(POLICE);
        police.given(police.share(EDU, FULL, new Validity(NOON.minusSeconds(9), NOON)));
        assertThat(police.ruling().level(EDU)).isEqualTo(EXISTENCE);
    }

    @Test
    void a_share_about_the_child_covers_records_of_whoever_is_confirmed_to_be_that_child() {
        var police = readBy(POLICE).linked(SAME, CHILD, true);
        police.given(
                new Fact.Share(
                        police.id(),
                        3,
                        ALWAYS,
                        SCHOOL,
                        new AgencyId("reader"),
                        null,
                        SAME,
                        Set.of(EDU),
                        Set.of(Purpose.CHILD_PROTECTION),
                        FULL));
        assertThat(police.ruling().level(EDU)).isEqualTo(FULL);
        assertThat(police.ruling().counted())
                .containsExactly(police.facts.get(2).id(), police.facts.get(3).id());
    }

    @Test
    void a_share_of_what_the_record_does_not_hold_counts_as_involvement_alone() {
        var police = readBy(POLICE).shared(HLTH, FULL);
        assertThat(police.ruling().levels()).containsOnlyKeys(ID, NARR, EDU, RISK);
        assertThat(police.ruling().level(NARR)).isEqualTo(FULL);
        assertThat(police.ruling().level(HLTH)).isEqualTo(NONE);
        assertThat(police.ruling().counted()).containsExactly(police.facts.get(2).id());
    }

    @Test
    void a_third_agencys_word_is_no_involvement_even_when_the_owner_confirms_it() {
        var practice = readBy(NHS_GP);
        practice.given(
                new Fact.Involvement(
                        practice.id(),
                        2,
                        ALWAYS,
                        CHILD,
                        new AgencyId("reader"),
                        new AgencyId("third"),
                        Set.of(SCHOOL)));
        assertThat(practice.ruling().level(ID)).isEqualTo(EXISTENCE);
    }

    @Test
    void another_agencys_confirmation_is_not_the_owners() {
        assertThat(readBy(NHS_GP).asserted(new AgencyId("third")).ruling().level(ID))
                .isEqualTo(EXISTENCE);
    }

    @Test
    void a_possible_match_shows_nothing_until_links_are_confirmed_however_many_it_takes() {
        var hidden =
                readBy(LA_CSC)
                        .involvedByOwner()
                        .askingAbout(FURTHER)
                        .linked(FURTHER, SAME, true)
                        .linked(SAME, CHILD, false);
        assertThat(hidden.ruling().isAbsent()).isTrue();
        assertThat(hidden.ruling().deciding().values()).containsOnly(Rule.C8);

        var shown = hidden.linked(SAME, CHILD, true);
        assertThat(shown.ruling().level(NARR)).isEqualTo(FULL);
        assertThat(shown.ruling().counted())
                .containsExactly(
                        shown.facts.get(2).id(), shown.facts.get(3).id(), shown.facts.get(5).id());
    }

    @Test
    void links_count_only_where_they_join_what_was_needed() {
        var direct = readBy(LA_CSC).involvedByOwner().askingAbout(CHILD).linked(CHILD, SAME, true);
        assertThat(direct.ruling().counted()).containsExactly(direct.facts.get(2).id());
    }

    @Test
    void one_subject_asked_about_among_several_is_enough() {
        assertThat(
                        readBy(LA_CSC)
                                .about(Set.of(STRANGER, CHILD))
                                .involvedByOwner()
                                .askingAbout(STRANGER)
                                .ruling()
                                .level(ID))
                .isEqualTo(FULL);
    }

    @Test
    void a_suspect_may_be_a_child_for_all_but_those_who_work_with_suspected_children() {
        assertThat(readBy(NCA).involvedByOwner().holding(PERP).ruling().deciding())
                .containsEntry(PERP, Rule.C5);
        assertThat(readBy(NCA).involvedByOwner().holding(PERP).ruling().level(PERP))
                .isEqualTo(SUMMARY);
        assertThat(readBy(POLICE).involvedByOwner().holding(PERP).ruling().level(PERP))
                .isEqualTo(FULL);
    }

    @Test
    void sexual_health_without_consent_is_existence_only_whatever_the_owner_shared() {
        var ruling = readBy(LA_CSC).shared(SEXH, FULL).holding(SEXH, ID).ruling();
        assertThat(ruling.level(SEXH)).isEqualTo(EXISTENCE);
        assertThat(ruling.deciding()).containsEntry(SEXH, Rule.C2);
    }

    @Test
    void emergency_needs_a_grant_whatever_the_involvement() {
        var ruling =
                readBy(LA_CSC).involvedByOwner().forPurpose(Purpose.EMERGENCY, Role.MASH).ruling();
        assertThat(ruling.isAbsent()).isTrue();
        assertThat(ruling.gatesClosed()).containsExactly(Rule.G2);
    }

    @Test
    void behind_a_closed_gate_every_rule_is_still_listed_with_its_value() {
        var ruling =
                readBy(LA_CSC)
                        .involvedByOwner()
                        .forPurpose(Purpose.CHILD_PROTECTION, Role.AUDITOR)
                        .ruling();
        assertThat(ruling.isAbsent()).isTrue();
        assertThat(ruling.deciding().values()).containsOnly(Rule.G2);
        assertThat(value(ruling, Rule.MATRIX).levels()).containsEntry(ID, FULL);
        assertThat(ruling.counted()).hasSize(1);
    }

    @Test
    void of_two_closed_gates_the_lowest_numbered_decides_and_both_are_named() {
        var nobody = readBy(LA_CSC);
        nobody.facts.clear();
        assertThat(nobody.ruling().gatesClosed()).containsExactly(Rule.G1, Rule.G6);
        assertThat(nobody.ruling().deciding().values()).containsOnly(Rule.G1);
        assertThat(value(nobody.ruling(), Rule.MATRIX).levels())
                .isEqualTo(Map.of(ID, NONE, NARR, NONE, EDU, NONE, RISK, NONE));
    }

    @Test
    void with_two_policies_or_none_there_is_no_answer_at_all() {
        var social = readBy(LA_CSC).involvedByOwner();
        assertThat(social.ruling().isUnavailable()).isFalse();
        assertThat(social.ruling().policyVersion()).hasValue(1);
        social.given(
                new Fact.PolicyVersion(social.id(), 2, ALWAYS, 2, Policy.parse(Policy.HEADER)));
        assertThat(social.ruling().isUnavailable()).isTrue();
        assertThat(social.ruling().policyVersion()).isEmpty();
        assertThat(social.ruling().levels().values()).containsOnly(NONE);
        social.facts.removeIf(fact -> fact instanceof Fact.PolicyVersion);
        assertThat(social.ruling().isUnavailable()).isTrue();
    }

    @Test
    void the_same_fact_read_twice_is_one_fact() {
        var twice = readBy(LA_CSC).involvedByOwner();
        twice.facts.addAll(List.copyOf(twice.facts));
        assertThat(twice.ruling().level(NARR)).isEqualTo(FULL);
        assertThat(twice.ruling().counted()).hasSize(1);
    }

    @Test
    void two_rows_of_the_register_make_an_agency_unknown() {
        var doubted = readBy(LA_CSC).registered(new AgencyId("reader"), LA_CSC);
        assertThat(doubted.ruling().gatesClosed()).containsExactly(Rule.G1);
    }

    @Test
    void what_the_hub_did_not_know_at_the_position_does_not_count() {
        var police = readBy(POLICE);
        police.given(new Fact.Restriction(police.id(), 101, ALWAYS, CONCERN, EDU, null, NONE));
        assertThat(police.ruling().level(EDU)).isEqualTo(EXISTENCE);
    }

    @Test
    void only_held_is_one_form_and_more_is_hinted_at_only_beside_content() {
        var held = readBy(LA_CSC).ruling();
        assertThat(held.isOnlyHeld()).isTrue();
        assertThat(held.isAbsent()).isFalse();
        assertThat(held.alsoHeld()).isFalse();
        assertThat(held.shown()).isEmpty();

        var shown = readBy(NHS_GP).asserted(SCHOOL).ruling();
        assertThat(shown.isOnlyHeld()).isFalse();
        assertThat(shown.alsoHeld()).isTrue();
        assertThat(shown.shown()).isEqualTo(Map.of(ID, FULL, NARR, SUMMARY, RISK, SUMMARY));
    }

    @Test
    void sexual_health_addresses_and_intelligence_never_hint_that_more_is_held() {
        for (var category : Category.values()) {
            var ruling =
                    readBy(LA_CSC)
                            .involvedByOwner()
                            .holding(category, category == MISS ? ID : MISS)
                            .restricted(category, null, EXISTENCE)
                            .ruling();
            assertThat(ruling.level(category)).as("%s", category).isEqualTo(EXISTENCE);
            assertThat(ruling.alsoHeld())
                    .as("%s", category)
                    .isEqualTo(!Set.of(SEXH, ADDR, INTEL).contains(category));
        }
    }

    @Test
    void a_record_without_content_is_seen_by_its_owner_alone() {
        assertThat(readBy(SCHOOL, AgencyKind.SCHOOL).holding().ruling().isAbsent()).isFalse();
        assertThat(readBy(LA_CSC).involvedByOwner().holding().ruling().isAbsent()).isTrue();
        for (var purpose : List.of(Purpose.PATTERN, Purpose.AUDIT)) {
            var role = purpose == Purpose.AUDIT ? Role.AUDITOR : Role.COORDINATOR;
            assertThat(
                            readBy(SCHOOL, AgencyKind.SCHOOL)
                                    .holding()
                                    .forPurpose(purpose, role)
                                    .ruling()
                                    .isAbsent())
                    .isTrue();
        }
        assertThat(
                        readBy(SCHOOL, AgencyKind.SCHOOL)
                                .holding()
                                .forPurpose(Purpose.AUDIT, Role.MASH)
                                .ruling()
                                .isAbsent())
                .isTrue();
    }

    @Test
    void an_unknown_id_is_ruled_absent_and_only_the_deciding_rule_says_why() {
        var ruling = unknown();
        assertThat(ruling.isAbsent()).isTrue();
        assertThat(ruling.isUnavailable()).isFalse();
        assertThat(ruling.matter().owner()).isNull();
        assertThat(ruling.levels()).hasSize(12);
        assertThat(ruling.deciding().values()).containsOnly(Rule.UNKNOWN);
    }

    @Test
    void a_ruling_keeps_the_first_of_very_many_facts_and_says_how_many_there_were() {
        var crowded = readBy(LA_CSC);
        for (var i = 0; i < 30; i++) {
            crowded.involvedByOwner();
        }
        var ruling = crowded.ruling();
        assertThat(ruling.counted()).hasSize(15);
        assertThat(ruling.countedInAll()).isEqualTo(30);
    }

    @Test
    void a_share_is_of_a_record_or_about_a_subject_never_both_or_neither() {
        for (var both : List.of(true, false)) {
            assertThatThrownBy(
                            () ->
                                    new Fact.Share(
                                            new UUID(1, 1),
                                            1,
                                            ALWAYS,
                                            SCHOOL,
                                            SCHOOL,
                                            both ? CONCERN : null,
                                            both ? CHILD : null,
                                            Set.of(),
                                            Set.of(),
                                            FULL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_share_covers_its_own_record_owner_recipient_and_purposes_and_nothing_else() {
        var reader = new AgencyId("reader");
        var other = new AgencyId("third");
        var otherRecord = new RecordId(new UUID(2, 2));
        var care = Purpose.CHILD_PROTECTION;
        assertThat(shared(SCHOOL, reader, CONCERN, care).level(EDU)).isEqualTo(FULL);
        assertThat(shared(other, reader, CONCERN, care).level(EDU)).isEqualTo(EXISTENCE);
        assertThat(shared(SCHOOL, other, CONCERN, care).level(EDU)).isEqualTo(EXISTENCE);
        assertThat(shared(SCHOOL, reader, otherRecord, care).level(EDU)).isEqualTo(EXISTENCE);
        assertThat(shared(SCHOOL, reader, CONCERN, Purpose.CARE_TRANSFER).level(EDU))
                .isEqualTo(EXISTENCE);
    }

    private static Ruling shared(
            AgencyId owner, AgencyId recipient, RecordId record, Purpose purpose) {
        var police = readBy(POLICE);
        return police.given(
                        new Fact.Share(
                                police.id(),
                                3,
                                ALWAYS,
                                owner,
                                recipient,
                                record,
                                null,
                                Set.of(EDU),
                                Set.of(purpose),
                                FULL))
                .ruling();
    }

    @Test
    void a_share_of_a_summary_is_involvement() {
        assertThat(readBy(POLICE).shared(EDU, SUMMARY).ruling().level(ID)).isEqualTo(FULL);
    }

    @Test
    void shares_that_give_the_most_are_counted_and_lesser_ones_are_not() {
        var one = readBy(POLICE).shared(EDU, EXISTENCE);
        assertThat(one.ruling().counted()).containsExactly(one.facts.get(2).id());

        var two = readBy(POLICE).shared(EDU, EXISTENCE).shared(EDU, FULL);
        assertThat(two.ruling().counted()).containsExactly(two.facts.get(3).id());
    }

    @Test
    void facts_are_counted_in_the_order_of_the_rules() {
        var police = readBy(POLICE).involvedByOwner().shared(EDU, EXISTENCE);
        assertThat(police.ruling().counted())
                .containsExactly(police.facts.get(3).id(), police.facts.get(2).id());
    }

    @Test
    void involvement_with_the_same_person_counts_with_the_links_that_make_it_the_same() {
        var social =
                readBy(LA_CSC)
                        .involvedByOwner()
                        .about(Set.of(SAME))
                        .linked(CHILD, SAME, true)
                        .linked(FURTHER, STRANGER, true);
        assertThat(social.ruling().level(NARR)).isEqualTo(FULL);
        assertThat(social.ruling().counted())
                .containsExactly(social.facts.get(2).id(), social.facts.get(3).id());
    }

    @Test
    void a_share_of_other_categories_about_the_same_person_counts_with_its_links() {
        var police = readBy(POLICE).linked(SAME, CHILD, true);
        police.given(
                new Fact.Share(
                        police.id(),
                        3,
                        ALWAYS,
                        SCHOOL,
                        new AgencyId("reader"),
                        null,
                        SAME,
                        Set.of(HLTH),
                        Set.of(Purpose.CHILD_PROTECTION),
                        FULL));
        assertThat(police.ruling().level(NARR)).isEqualTo(FULL);
        assertThat(police.ruling().counted())
                .containsExactly(police.facts.get(2).id(), police.facts.get(3).id());
    }

    @Test
    void a_restriction_of_what_the_record_does_not_hold_says_nothing() {
        var social = readBy(LA_CSC).restricted(HLTH, null, NONE);
        assertThat(value(social.ruling(), Rule.C4).did()).isEqualTo(RuleValue.Did.SILENT);
        assertThat(social.ruling().counted()).isEmpty();
    }

    @Test
    void what_the_hub_knew_at_the_very_position_counts() {
        var police = readBy(POLICE);
        police.given(new Fact.Restriction(police.id(), 100, ALWAYS, CONCERN, EDU, null, NONE));
        assertThat(police.ruling().level(EDU)).isEqualTo(NONE);
    }

    @Test
    void beside_a_summary_more_is_hinted_at_as_well() {
        var ruling =
                readBy(LA_CSC)
                        .involvedByOwner()
                        .holding(NARR, EDU)
                        .restricted(NARR, null, SUMMARY)
                        .restricted(EDU, null, EXISTENCE)
                        .ruling();
        assertThat(ruling.shown()).isEqualTo(Map.of(NARR, SUMMARY));
        assertThat(ruling.alsoHeld()).isTrue();
    }

    static Ruling unknown() {
        var asked = readBy(LA_CSC).question();
        return Ruling.unknown(
                new RecordId(asked.record().id().value()),
                RecordType.CONCERN,
                asked.asked(),
                asked.reader(),
                asked.purpose(),
                asked.caseReference(),
                asked.at(),
                asked.position());
    }

    private static RuleValue value(Ruling ruling, Rule rule) {
        return ruling.rules().stream().filter(v -> v.rule() == rule).findAny().orElseThrow();
    }
}
