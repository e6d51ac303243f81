package org.safeguardinghub.restriction.setrestriction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.restriction.RestrictionEvent.ConflictDeclared;
import org.safeguardinghub.restriction.RestrictionEvent.NameReleased;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.restriction.RestrictionRefusal;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class RestrictionDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId ID = RecordId.random();
    private static final RecordId RECORD = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final Refusal HIDDEN = new Refusal.NotFound();

    private static final UUID WITNESS = UUID.randomUUID();

    private static final Terms SEAL = new Terms.Seal(RECORD, null, Set.of(POLICE));
    private static final Terms CONFLICT = new Terms.Conflict(CHILD, "p.person");
    private static final List<Terms> OWNERS =
            List.of(
                    SEAL,
                    new Terms.Exclusion(CHILD, "p.person"),
                    new Terms.Limit(RECORD, Category.NARR, null, Level.SUMMARY),
                    new Terms.Whereabouts(RECORD, Set.of(Category.MISS)),
                    new Terms.NameRelease(RECORD, WITNESS, null, Set.of(POLICE)));

    @Test
    void the_owner_restricts_and_to_everybody_else_there_is_nothing() {
        for (var terms : OWNERS) {
            assertThat(refusal(terms, SCHOOL)).as(terms.toString()).isNull();
            assertThat(refusal(terms, POLICE)).as(terms.toString()).isEqualTo(HIDDEN);
            assertThat(refusal(terms, null)).as(terms.toString()).isEqualTo(HIDDEN);
        }
    }

    @Test
    void whoever_has_a_conflict_declares_it_of_any_person_there_is() {
        assertThat(refusal(CONFLICT, POLICE)).isNull();
        assertThat(refusal(CONFLICT, null)).isEqualTo(HIDDEN);
    }

    @Test
    void what_is_wrong_with_it_comes_before_whose_it_is() {
        var known = new SetRestrictionHandler.Known(POLICE, false);
        assertThat(SetRestrictionHandler.refusal(setting(SEAL, null), known, NOW))
                .isEqualTo(RestrictionRefusal.UNKNOWN_AGENCY);
        assertThat(SetRestrictionHandler.refusal(setting(SEAL, NOW), known, NOW))
                .isEqualTo(RestrictionRefusal.ALREADY_OVER);
        var later = NOW.plusNanos(1);
        var own = new SetRestrictionHandler.Known(SCHOOL, true);
        assertThat(SetRestrictionHandler.refusal(setting(SEAL, later), own, NOW)).isNull();
    }

    @Test
    void whoever_seals_stays_inside() {
        var sealed =
                (SealSet) SetRestrictionHandler.decided(setting(SEAL, null), Sealed.NOTHING, NOW);
        assertThat(sealed.agencies()).containsExactly(POLICE, SCHOOL);
        assertThat(sealed.facts(7, NOW))
                .containsExactly(
                        new Fact.Seal(
                                ID.value(),
                                7,
                                Validity.since(NOW),
                                RECORD,
                                null,
                                Set.of(POLICE, SCHOOL)));
    }

    @Test
    void a_conflict_is_the_declaring_agencys_own() {
        var declared =
                (ConflictDeclared)
                        SetRestrictionHandler.decided(setting(CONFLICT, null), Sealed.NOTHING, NOW);
        assertThat(declared.facts(7, NOW))
                .containsExactly(
                        new Fact.Conflict(
                                ID.value(), 7, Validity.since(NOW), CHILD, SCHOOL, "p.person"));
    }

    @Test
    void a_released_name_is_for_those_named_alone() {
        var terms = new Terms.NameRelease(RECORD, WITNESS, null, Set.of(POLICE));
        var released =
                (NameReleased)
                        SetRestrictionHandler.decided(setting(terms, null), Sealed.NOTHING, NOW);
        assertThat(released.facts(7, NOW))
                .containsExactly(
                        new Fact.NameRelease(
                                ID.value(),
                                7,
                                Validity.since(NOW),
                                RECORD,
                                WITNESS,
                                null,
                                Set.of(POLICE)));
    }

    @Test
    void whoever_set_it_lifts_it_once() {
        var set = SetRestrictionHandler.decided(setting(SEAL, null), Sealed.NOTHING, NOW);
        var inForce = new RestrictionLife.Standing.InForce(set);
        var lifted = new RestrictionLife.Standing.Lifted(set);

        assertThat(RestrictionLife.refusal(ending(SCHOOL), inForce)).isNull();
        assertThat(RestrictionLife.refusal(ending(SCHOOL), lifted))
                .isEqualTo(RestrictionRefusal.ALREADY_ENDED);
        assertThat(RestrictionLife.refusal(ending(POLICE), inForce)).isEqualTo(HIDDEN);
        assertThat(RestrictionLife.refusal(ending(POLICE), lifted)).isEqualTo(HIDDEN);
    }

    private static @Nullable Refusal refusal(Terms terms, @Nullable AgencyId owner) {
        return SetRestrictionHandler.refusal(
                setting(terms, null), new SetRestrictionHandler.Known(owner, true), NOW);
    }

    private static SetRestriction setting(Terms terms, @Nullable Instant until) {
        return new SetRestriction(ID, SCHOOL, terms, until, new Content(Map.of()));
    }

    private static EndRestriction ending(AgencyId by) {
        return new EndRestriction(ID, by, new Content(Map.of()));
    }
}
