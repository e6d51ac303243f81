package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.NCA;
import static org.safeguardinghub.shared.AgencyKind.NHS_GP;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.Category.ADDR;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.PERP;
import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.sharing.Situation.ALWAYS;
import static org.safeguardinghub.sharing.Situation.CHILD;
import static org.safeguardinghub.sharing.Situation.CONCERN;
import static org.safeguardinghub.sharing.Situation.SCHOOL;
import static org.safeguardinghub.sharing.Situation.readBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Caps C1, C3, C5, C6, C7 and C10, each with what it spares. C2 has its own test. */
class CapsTest {
    private static final AgencyId READER = new AgencyId("reader");
    private static final AgencyId COUNCIL = new AgencyId("northtown-csc");
    private static final RecordId OTHER_RECORD = new RecordId(new UUID(2, 2));
    private static final SubjectId OTHER_CHILD = new SubjectId(new UUID(1, 2));

    @Test
    void the_responsible_authority_works_with_its_child() {
        assertThat(readBy(LA_CSC).responsible(CHILD, READER).ruling().level(ID)).isEqualTo(FULL);
        assertUninvolved(readBy(LA_CSC).responsible(OTHER_CHILD, READER));
        assertUninvolved(readBy(LA_CSC).responsible(CHILD, COUNCIL));
    }

    @Test
    void what_the_responsible_authority_recorded_or_confirmed_is_involvement() {
        assertThat(involved(COUNCIL).responsible(CHILD, COUNCIL).ruling().level(ID))
                .isEqualTo(FULL);
        assertThat(readBy(NHS_GP).asserted(COUNCIL).responsible(CHILD, COUNCIL).ruling().level(ID))
                .isEqualTo(FULL);
        assertUninvolved(involved(COUNCIL));
        assertUninvolved(readBy(NHS_GP).asserted(COUNCIL));
    }

    @Test
    void of_two_authorities_whom_a_link_makes_responsible_each_is_so_for_its_own_record() {
        var linked = readBy(LA_CSC).linked(CHILD, OTHER_CHILD, true);
        assertThat(linked.responsible(OTHER_CHILD, READER).ruling().level(ID)).isEqualTo(FULL);
        var contested = readBy(LA_CSC).linked(CHILD, OTHER_CHILD, true).responsible(CHILD, COUNCIL);
        assertUninvolved(contested.responsible(OTHER_CHILD, READER));
        var own = readBy(LA_CSC).linked(CHILD, OTHER_CHILD, true).responsible(CHILD, READER);
        assertThat(own.responsible(OTHER_CHILD, COUNCIL).ruling().level(ID)).isEqualTo(FULL);
        var settled = readBy(LA_CSC).linked(CHILD, OTHER_CHILD, true).responsible(CHILD, READER);
        assertThat(settled.responsible(OTHER_CHILD, READER).ruling().level(ID)).isEqualTo(FULL);
        var word =
                involved(COUNCIL)
                        .linked(CHILD, OTHER_CHILD, true)
                        .responsible(OTHER_CHILD, COUNCIL);
        assertThat(word.ruling().level(ID)).isEqualTo(FULL);
        assertUninvolved(
                involved(COUNCIL)
                        .linked(CHILD, OTHER_CHILD, true)
                        .responsible(OTHER_CHILD, COUNCIL)
                        .responsible(CHILD, new AgencyId("southtown-csc")));
    }

    @Test
    void an_authority_speaks_for_the_child_it_is_responsible_for_and_no_other() {
        var both = Set.of(CHILD, OTHER_CHILD);
        assertUninvolved(involved(COUNCIL).about(both).responsible(OTHER_CHILD, COUNCIL));
        var linked =
                involved(COUNCIL)
                        .about(both)
                        .responsible(OTHER_CHILD, COUNCIL)
                        .linked(CHILD, OTHER_CHILD, true);
        assertThat(linked.ruling().level(ID)).isEqualTo(FULL);
        assertThat(linked.ruling().counted())
                .contains(
                        linked.facts.get(2).id(),
                        linked.facts.get(3).id(),
                        linked.facts.get(4).id());
    }

    private static Situation involved(AgencyId by) {
        return readBy(NHS_GP)
                .given(
                        new Fact.Involvement(
                                new UUID(6, 1), 2, ALWAYS, CHILD, READER, by, Set.of()));
    }

    private static void assertUninvolved(Situation situation) {
        assertThat(situation.ruling().level(ID)).isEqualTo(EXISTENCE);
        assertThat(situation.ruling().deciding()).containsEntry(ID, Rule.C1);
    }

    @Test
    void a_handling_condition_allows_who_meets_each_of_its_lists() {
        var me = Set.of(READER);
        var kind = Set.of(LA_CSC);
        var role = Set.of(Role.PRACTITIONER, Role.MASH);
        var purpose = Set.of(Purpose.CHILD_PROTECTION);
        assertAllowed(handling(me, kind, role, purpose));
        assertAllowed(handling(Set.of(), kind, Set.of(), Set.of()));
        assertRefused(handling(Set.of(COUNCIL), kind, role, purpose));
        assertRefused(handling(me, Set.of(POLICE), role, purpose));
        assertRefused(handling(me, kind, Set.of(Role.MASH), purpose));
        assertRefused(handling(me, kind, role, Set.of(Purpose.DISRUPTION)));
    }

    @Test
    void a_condition_without_a_list_allows_the_owner_alone() {
        var condition = handling(Set.of(), Set.of(), Set.of(), Set.of());
        assertRefused(condition);
        var owner = readBy(SCHOOL, AgencyKind.SCHOOL).given(condition).ruling();
        assertThat(owner.level(ID)).isEqualTo(FULL);
        assertThat(value(owner, Rule.C3).levels()).isEmpty();
    }

    @Test
    void a_condition_that_would_refuse_the_owner_does_not_bind_it() {
        var owner =
                readBy(SCHOOL, AgencyKind.SCHOOL)
                        .given(handling(Set.of(READER), Set.of(), Set.of(), Set.of()))
                        .ruling();
        assertThat(owner.level(ID)).isEqualTo(FULL);
        assertThat(value(owner, Rule.C3).did()).isEqualTo(RuleValue.Did.NOT_FOR_OWNER);
        assertThat(value(owner, Rule.C3).levels()).containsEntry(ID, NONE);
    }

    @Test
    void every_condition_of_the_record_must_allow_the_reader() {
        var allowing = handling(Set.of(READER), Set.of(), Set.of(), Set.of());
        var refusing = handling(Set.of(COUNCIL), Set.of(), Set.of(), Set.of());
        var both = social().given(allowing).given(refusing).ruling();
        assertThat(both.isAbsent()).isTrue();
        assertThat(both.deciding().values()).containsOnly(Rule.C3);
        var other =
                new Fact.Handling(
                        new UUID(6, 2),
                        2,
                        ALWAYS,
                        OTHER_RECORD,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());
        assertAllowed(other);
    }

    private static Fact handling(
            Set<AgencyId> agencies, Set<AgencyKind> kinds, Set<Role> roles, Set<Purpose> purposes) {
        return new Fact.Handling(
                new UUID(6, agencies.hashCode()),
                2,
                ALWAYS,
                CONCERN,
                agencies,
                kinds,
                roles,
                purposes);
    }

    private static void assertAllowed(Fact condition) {
        assertThat(social().given(condition).ruling().level(ID)).isEqualTo(FULL);
    }

    private static void assertRefused(Fact condition) {
        var ruling = social().given(condition).ruling();
        assertThat(ruling.level(ID)).isEqualTo(NONE);
        assertThat(ruling.deciding()).containsEntry(ID, Rule.C3);
        assertThat(ruling.counted()).contains(condition.id());
    }

    @Test
    void suspects_who_were_surely_adults_are_shown_as_the_policy_says() {
        assertThat(suspecting(true).ruling().level(PERP)).isEqualTo(FULL);
        assertThat(suspecting(false).ruling().level(PERP)).isEqualTo(SUMMARY);
        assertThat(suspecting(true, false).ruling().level(PERP)).isEqualTo(SUMMARY);
        assertThat(suspecting(true, true).ruling().level(PERP)).isEqualTo(FULL);
    }

    @Test
    void the_owners_review_lifts_the_limit_for_the_suspect_it_names() {
        assertThat(suspecting(false).given(review(CONCERN, 0, true)).ruling().level(PERP))
                .isEqualTo(FULL);
        assertThat(suspecting(false).given(review(CONCERN, 0, false)).ruling().level(PERP))
                .isEqualTo(SUMMARY);
        assertThat(suspecting(false).given(review(CONCERN, 1, true)).ruling().level(PERP))
                .isEqualTo(SUMMARY);
        assertThat(suspecting(false).given(review(OTHER_RECORD, 0, true)).ruling().level(PERP))
                .isEqualTo(SUMMARY);
        assertThat(suspecting(false, false).given(review(CONCERN, 0, true)).ruling().level(PERP))
                .isEqualTo(SUMMARY);
    }

    @Test
    void suspects_of_another_record_tell_nothing_of_this_one() {
        var elsewhere = new Fact.Suspect(new UUID(7, 9), 2, ALWAYS, OTHER_RECORD, null, true);
        assertThat(suspecting().given(elsewhere).ruling().level(PERP)).isEqualTo(SUMMARY);
    }

    private static Situation suspecting(boolean... surelyAdult) {
        var situation = readBy(NCA).involvedByOwner().holding(PERP);
        for (var i = 0; i < surelyAdult.length; i++) {
            situation.given(
                    new Fact.Suspect(new UUID(7, i), 2, ALWAYS, CONCERN, null, surelyAdult[i]));
        }
        return situation;
    }

    private static Fact review(RecordId record, long suspect, boolean adult) {
        return new Fact.AgeReview(
                new UUID(8, suspect), 3, ALWAYS, record, new UUID(7, suspect), adult);
    }

    @Test
    void whoever_has_a_conflict_learns_no_whereabouts() {
        var ruling =
                social().holding(ID, ADDR, EDU)
                        .given(whereabouts(EDU, NARR))
                        .given(conflict(CHILD, READER, null))
                        .ruling();
        assertThat(ruling.level(ADDR)).isEqualTo(NONE);
        assertThat(ruling.level(EDU)).isEqualTo(NONE);
        assertThat(ruling.level(ID)).isEqualTo(FULL);
        assertThat(ruling.deciding()).containsEntry(ADDR, Rule.C6).containsEntry(EDU, Rule.C6);
        assertThat(ruling.levels()).doesNotContainKey(NARR);
    }

    @Test
    void a_conflict_is_of_the_agency_or_of_one_person_with_one_subject() {
        assertThat(address(conflict(CHILD, READER, "person-1"))).isEqualTo(NONE);
        assertThat(address(conflict(CHILD, READER, "person-2"))).isEqualTo(FULL);
        assertThat(address(conflict(CHILD, COUNCIL, null))).isEqualTo(FULL);
        assertThat(address(conflict(CHILD, COUNCIL, "person-1"))).isEqualTo(NONE);
        assertThat(address(conflict(OTHER_CHILD, READER, null))).isEqualTo(FULL);
        assertThat(address(whereabouts(ADDR))).isEqualTo(FULL);
    }

    private static Level address(Fact fact) {
        return social().shared(ADDR, FULL).holding(ADDR).given(fact).ruling().level(ADDR);
    }

    @Test
    void a_conflict_binds_the_owner() {
        var ruling =
                readBy(SCHOOL, AgencyKind.SCHOOL)
                        .holding(ID, ADDR)
                        .given(conflict(CHILD, SCHOOL, "person-1"))
                        .ruling();
        assertThat(ruling.level(ADDR)).isEqualTo(NONE);
        assertThat(ruling.level(ID)).isEqualTo(FULL);
        assertThat(value(ruling, Rule.C6).did()).isEqualTo(RuleValue.Did.LIMITS);
    }

    private static Fact conflict(SubjectId subject, AgencyId agency, @Nullable String sub) {
        return new Fact.Conflict(new UUID(6, 3), 2, ALWAYS, subject, agency, sub);
    }

    private static Fact whereabouts(Category... categories) {
        return new Fact.Whereabouts(new UUID(6, 4), 2, ALWAYS, CONCERN, Set.of(categories));
    }

    @Test
    void raw_intelligence_is_for_the_owners_intelligence_role_alone() {
        var raw = RecordType.INTELLIGENCE;
        assertThat(owner(Role.INTELLIGENCE).ofType(raw).ruling().level(ID)).isEqualTo(FULL);
        for (var other :
                List.of(
                        owner(Role.PRACTITIONER).ofType(raw),
                        social().ofType(raw),
                        social().forPurpose(Purpose.CHILD_PROTECTION, Role.INTELLIGENCE)
                                .ofType(raw))) {
            assertThat(other.ruling().isAbsent()).isTrue();
            assertThat(other.ruling().deciding().values()).containsOnly(Rule.C7);
        }
        for (var type : List.of(RecordType.INTELLIGENCE_PRODUCT, RecordType.PARTNER_INFORMATION)) {
            assertThat(social().ofType(type).ruling().level(ID)).isEqualTo(FULL);
        }
    }

    private static Situation owner(Role role) {
        return readBy(SCHOOL, AgencyKind.SCHOOL).forPurpose(Purpose.CHILD_PROTECTION, role);
    }

    @Test
    void a_record_found_by_pattern_is_opened_by_a_coordinator_of_an_area_of_its_owner() {
        assertThat(pattern().ruling().deciding()).containsEntry(ID, Rule.C10);
        assertThat(pattern().given(opening(CONCERN, COUNCIL)).ruling().level(ID)).isEqualTo(FULL);
        assertThat(pattern().given(opening(CONCERN, READER)).ruling().level(ID)).isEqualTo(FULL);
        assertThat(pattern().given(opening(OTHER_RECORD, COUNCIL)).ruling().level(ID))
                .isEqualTo(SUMMARY);
    }

    @Test
    void an_opening_by_who_serves_no_area_of_the_owner_or_is_not_known_does_not_count() {
        var elsewhere =
                pattern()
                        .given(row("far-csc", Set.of("W06000001")))
                        .given(opening(CONCERN, new AgencyId("far-csc")));
        assertThat(elsewhere.ruling().level(ID)).isEqualTo(SUMMARY);
        assertThat(elsewhere.ruling().counted())
                .doesNotContain(opening(CONCERN, COUNCIL).id())
                .hasSize(1);
        assertThat(pattern().given(opening(CONCERN, new AgencyId("unknown"))).ruling().level(ID))
                .isEqualTo(SUMMARY);
        var doubted = pattern().registered(COUNCIL, LA_CSC).given(opening(CONCERN, COUNCIL));
        assertThat(doubted.ruling().level(ID)).isEqualTo(SUMMARY);
        var ownerUnknown = pattern().given(opening(CONCERN, COUNCIL));
        ownerUnknown.facts.removeIf(
                fact -> fact instanceof Fact.AgencyRow row && row.agency().equals(SCHOOL));
        assertThat(ownerUnknown.ruling().level(ID)).isEqualTo(SUMMARY);
    }

    @Test
    void an_opening_gives_no_more_than_the_policy() {
        var police =
                readBy(POLICE)
                        .forPurpose(Purpose.PATTERN, Role.COORDINATOR)
                        .registered(SCHOOL, AgencyKind.SCHOOL)
                        .given(opening(CONCERN, READER));
        assertThat(police.ruling().level(ID)).isEqualTo(EXISTENCE);
    }

    /** A share for patterns gives more than a summary, so that only C10 holds it down. */
    private static Situation pattern() {
        return readBy(LA_CSC)
                .registered(SCHOOL, AgencyKind.SCHOOL)
                .registered(COUNCIL, LA_CSC)
                .forPurpose(Purpose.PATTERN, Role.COORDINATOR)
                .holding(ID, NARR)
                .shared(ID, FULL);
    }

    private static Fact row(String agency, Set<String> areas) {
        return new Fact.AgencyRow(new UUID(6, 6), 1, ALWAYS, new AgencyId(agency), LA_CSC, areas);
    }

    private static Fact opening(RecordId record, AgencyId coordinator) {
        return new Fact.Opening(new UUID(6, 7), 2, ALWAYS, record, coordinator);
    }

    private static Situation social() {
        return readBy(LA_CSC).involvedByOwner();
    }

    private static RuleValue value(Ruling ruling, Rule rule) {
        return ruling.rules().stream()
                .filter(value -> value.rule() == rule)
                .findAny()
                .orElseThrow();
    }
}
