package org.safeguardinghub.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.AgencyKind.LA_CSC;
import static org.safeguardinghub.shared.AgencyKind.POLICE;
import static org.safeguardinghub.shared.Category.ADDR;
import static org.safeguardinghub.shared.Category.ID;
import static org.safeguardinghub.shared.Level.FULL;
import static org.safeguardinghub.shared.Level.NONE;
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
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.util.Set;
import java.util.UUID;

/** Gates G1 to G5, each with what leaves it open. */
class GatesTest {
    private static final AgencyId READER = new AgencyId("reader");
    private static final AgencyId THIRD = new AgencyId("third");
    private static final RecordId OTHER_RECORD = new RecordId(new UUID(2, 2));
    private static final SubjectId OTHER_CHILD = new SubjectId(new UUID(1, 2));
    private static final SubjectId FURTHER = new SubjectId(new UUID(1, 3));
    private static final Validity OVER = new Validity(NOON.minusSeconds(9), NOON);

    @Test
    void a_suspended_agency_is_nobody_until_the_suspension_ends() {
        assertClosed(Rule.G1, social().given(suspension(READER, null, ALWAYS)));
        assertOpen(social().given(suspension(READER, null, OVER)));
        assertOpen(social().given(suspension(THIRD, null, ALWAYS)));
    }

    @Test
    void a_suspended_person_is_nobody_and_so_is_a_system_that_asks_for_one() {
        var suspended = suspension(READER, "person-2", ALWAYS);
        assertClosed(Rule.G1, social().given(suspension(READER, "person-1", ALWAYS)));
        assertClosed(Rule.G1, social().bySystemFor("person-2").given(suspended));
        assertOpen(social().bySystemFor("person-3").given(suspended));
        assertOpen(social().given(suspended));
    }

    @Test
    void emergency_is_answered_only_to_the_person_and_about_the_subject_of_a_grant() {
        assertOpen(emergency().given(grant(CHILD, READER, "person-1", ALWAYS)));
        assertClosed(Rule.G2, emergency());
        assertClosed(Rule.G2, emergency().given(grant(CHILD, READER, "person-2", ALWAYS)));
        assertClosed(Rule.G2, emergency().given(grant(CHILD, THIRD, "person-1", ALWAYS)));
        assertClosed(Rule.G2, emergency().given(grant(OTHER_CHILD, READER, "person-1", ALWAYS)));
        assertClosed(Rule.G2, emergency().given(grant(CHILD, READER, "person-1", OVER)));
    }

    @Test
    void a_grant_reaches_the_same_person_by_confirmed_links_alone() {
        var grant = grant(OTHER_CHILD, READER, "person-1", ALWAYS);
        var confirmed = emergency().given(grant).linked(OTHER_CHILD, CHILD, true);
        assertOpen(confirmed);
        assertThat(confirmed.ruling().counted())
                .containsExactly(confirmed.facts.get(3).id(), grant.id());
        assertClosed(Rule.G2, emergency().given(grant).linked(OTHER_CHILD, CHILD, false));
    }

    @Test
    void a_grant_stands_in_for_involvement_in_an_emergency_and_for_nothing_else() {
        var grant = grant(CHILD, READER, "person-1", ALWAYS);
        assertThat(emergency().given(grant).ruling().level(ID)).isEqualTo(FULL);
        assertThat(emergency().given(grant).ruling().counted()).containsExactly(grant.id());
        var quiet = readBy(LA_CSC).given(grant).ruling();
        assertThat(quiet.deciding()).containsEntry(ID, Rule.C1);
        assertThat(quiet.counted()).isEmpty();
        assertThat(emergency().given(grant).restricted(ID, null, NONE).ruling().level(ID))
                .isEqualTo(NONE);
    }

    @Test
    void a_grant_closes_no_gate_less() {
        assertClosed(
                Rule.G5,
                emergency()
                        .given(grant(CHILD, READER, "person-1", ALWAYS))
                        .given(seal(CONCERN, null, SCHOOL)));
    }

    @Test
    void a_withdrawn_record_is_there_for_its_owner_alone() {
        assertClosed(Rule.G3, social().given(withdrawal(CONCERN)));
        assertOpen(social().given(withdrawal(OTHER_RECORD)));
        assertOpen(readBy(SCHOOL, AgencyKind.SCHOOL).given(withdrawal(CONCERN)));
    }

    @Test
    void an_excluded_person_sees_nothing_wherever_employed() {
        assertClosed(Rule.G4, social().given(exclusion(CHILD, "person-1")));
        assertClosed(
                Rule.G4, readBy(SCHOOL, AgencyKind.SCHOOL).given(exclusion(CHILD, "person-1")));
        assertOpen(social().given(exclusion(CHILD, "person-2")));
        assertOpen(social().given(exclusion(OTHER_CHILD, "person-1")));
    }

    @Test
    void a_system_reads_of_a_child_with_exclusions_only_for_a_named_person_who_is_not_excluded() {
        var excluded = exclusion(CHILD, "person-2");
        assertClosed(Rule.G4, social().bySystemFor(null).given(excluded));
        assertClosed(Rule.G4, social().bySystemFor("person-2").given(excluded));
        assertOpen(social().bySystemFor("person-3").given(excluded));
        assertOpen(social().bySystemFor(null));
        assertOpen(social().bySystemFor(null).given(exclusion(OTHER_CHILD, "person-2")));
    }

    @Test
    void a_feed_which_shows_no_content_is_not_held_back_by_exclusions() {
        var social = social().given(exclusion(CHILD, "person-2"));
        var asked = social.question();
        var feed =
                new Question(
                        asked.record(),
                        null,
                        Reader.feed(READER),
                        asked.purpose(),
                        null,
                        asked.at(),
                        asked.position());
        assertThat(Rulings.rule(feed, social.facts).gatesClosed()).isEmpty();
        assertThat(Rulings.rule(feed, social.facts).level(ID)).isEqualTo(FULL);
    }

    @Test
    void a_seal_closes_a_record_to_every_agency_it_does_not_name() {
        assertClosed(Rule.G5, social().given(seal(CONCERN, null, SCHOOL)));
        assertClosed(Rule.G5, social().given(seal(null, CHILD, SCHOOL)));
        assertClosed(Rule.G5, readBy(SCHOOL, AgencyKind.SCHOOL).given(seal(CONCERN, null, READER)));
        assertOpen(social().given(seal(CONCERN, null, READER)));
        assertOpen(social().given(seal(OTHER_RECORD, null, SCHOOL)));
        assertOpen(social().given(seal(null, OTHER_CHILD, SCHOOL)));
    }

    @Test
    void every_seal_must_name_the_agency() {
        assertClosed(
                Rule.G5,
                social().given(seal(CONCERN, null, READER)).given(seal(null, CHILD, SCHOOL)));
    }

    @Test
    void seals_exclusions_and_conflicts_count_through_links_that_nobody_confirmed() {
        var seal = seal(null, FURTHER, SCHOOL);
        var sealed = social().given(seal).linked(CHILD, OTHER_CHILD, false);
        assertOpen(sealed);
        sealed.linked(OTHER_CHILD, FURTHER, true);
        assertClosed(Rule.G5, sealed);
        assertThat(sealed.ruling().counted())
                .contains(seal.id(), sealed.facts.get(4).id(), sealed.facts.get(5).id());

        assertClosed(
                Rule.G4,
                social().given(exclusion(OTHER_CHILD, "person-1"))
                        .linked(CHILD, OTHER_CHILD, false));
        var conflict = new Fact.Conflict(new UUID(4, 1), 2, ALWAYS, OTHER_CHILD, READER, null);
        assertThat(
                        social().holding(ADDR)
                                .given(conflict)
                                .linked(CHILD, OTHER_CHILD, false)
                                .ruling()
                                .deciding())
                .containsEntry(ADDR, Rule.C6);
    }

    @Test
    void links_that_nobody_confirmed_are_counted_only_where_they_were_needed() {
        var seal = seal(null, OTHER_CHILD, SCHOOL);
        var sealed =
                readBy(POLICE)
                        .given(seal)
                        .linked(CHILD, OTHER_CHILD, true)
                        .linked(CHILD, FURTHER, false);
        assertThat(sealed.ruling().counted()).containsExactly(sealed.facts.get(3).id(), seal.id());
    }

    private static Situation social() {
        return readBy(LA_CSC).involvedByOwner();
    }

    private static Situation emergency() {
        return readBy(LA_CSC).forPurpose(Purpose.EMERGENCY, Role.PRACTITIONER);
    }

    private static Fact suspension(AgencyId agency, @Nullable String sub, Validity validity) {
        return new Fact.Suspension(new UUID(4, 2), 2, validity, agency, sub);
    }

    private static Fact grant(SubjectId subject, AgencyId agency, String sub, Validity validity) {
        return new Fact.EmergencyGrant(new UUID(4, 3), 2, validity, subject, agency, sub);
    }

    private static Fact withdrawal(RecordId record) {
        return new Fact.Withdrawal(new UUID(4, 4), 2, ALWAYS, record);
    }

    private static Fact exclusion(SubjectId subject, String sub) {
        return new Fact.Exclusion(new UUID(4, 5), 2, ALWAYS, subject, sub);
    }

    private static Fact seal(
            @Nullable RecordId record, @Nullable SubjectId subject, AgencyId agency) {
        return new Fact.Seal(
                new UUID(4, record == null ? 6 : 7), 2, ALWAYS, record, subject, Set.of(agency));
    }

    private static void assertClosed(Rule gate, Situation situation) {
        var ruling = situation.ruling();
        assertThat(ruling.gatesClosed()).containsExactly(gate);
        assertThat(ruling.isAbsent()).isTrue();
        assertThat(ruling.deciding().values()).containsOnly(gate);
    }

    private static void assertOpen(Situation situation) {
        assertThat(situation.ruling().gatesClosed()).isEmpty();
        assertThat(situation.ruling().level(ID)).isEqualTo(FULL);
    }
}
