package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.PlacementRefusal.Reason;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.viewshare.ViewGrounds;
import org.safeguardinghub.viewshare.ViewShareContradiction;
import org.safeguardinghub.viewshare.ViewShareRefusal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

class ResponsibilityDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId NORTH = new AgencyId("northtown-csc");
    private static final AgencyId SOUTH = new AgencyId("southtown-csc");
    private static final AgencyId EAST = new AgencyId("easttown-csc");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
    private static final SubjectId SAME_CHILD = new SubjectId(new UUID(1, 2));
    private static final Content WORDS = new Content(Map.of());
    private static final ResponsibilityOffered OFFER =
            new ResponsibilityOffered(ID, CHILD, NORTH, SOUTH, Sealed.NOTHING);

    @Test
    void only_who_is_responsible_asks_and_only_another_authority_is_asked() {
        assertThat(offer(SOUTH, CHILD, AgencyKind.LA_CSC)).isNull();
        assertThat(offer(SOUTH, null, AgencyKind.LA_CSC)).isEqualTo(new Refusal.NotFound());
        assertThat(offer(NORTH, CHILD, AgencyKind.LA_CSC)).isEqualTo(Reason.TO_ITSELF);
        assertThat(offer(SOUTH, CHILD, AgencyKind.SCHOOL))
                .isEqualTo(new PlacementRefusal.NotAnAuthority("/to", true));
        assertThat(offer(SOUTH, null, null))
                .isEqualTo(new PlacementRefusal.NotAnAuthority("/to", false));
    }

    @Test
    void what_goes_over_is_lawful_for_care_and_the_offer_has_time_to_be_answered() {
        assertThat(Offers.offer(NORTH, SOUTH, null).unsound(AgencyKind.LA_CSC, NOW)).isNull();
        assertThat(Offers.offer(NORTH, SOUTH, NOW).unsound(AgencyKind.LA_CSC, NOW))
                .isEqualTo(Reason.OVER_BEFORE_IT_IS_MADE);
        assertThat(Offers.offer(NORTH, SOUTH, NOW.plusMillis(1)).unsound(AgencyKind.LA_CSC, NOW))
                .isNull();
        assertThat(Offers.forPurpose(Purpose.PATTERN).unsound(AgencyKind.LA_CSC, NOW))
                .isEqualTo(ViewShareContradiction.NOT_FOR_CARE);
    }

    @Test
    void who_was_asked_answers_once_and_who_asked_may_take_it_back_until_then() {
        var open = new OfferStanding.Open(OFFER, Offers.bundled(OFFER, NOW.plusSeconds(1)));
        var accept = by(SOUTH);
        var decline = new DeclineResponsibility(ID, SOUTH, WORDS);
        var withdraw = new WithdrawOffer(ID, NORTH, WORDS);
        assertThat(OfferDecisions.refusal(accept, open, NOW)).isNull();
        assertThat(OfferDecisions.refusal(decline, open, NOW)).isNull();
        assertThat(OfferDecisions.refusal(withdraw, open, NOW)).isNull();

        var accepted = new OfferStanding.Accepted(OFFER);
        var over = new OfferStanding.Over(OFFER);
        var late = NOW.plusSeconds(1);
        for (var answer : Offers.answers(accept, decline, withdraw)) {
            assertThat(answer.apply(accepted, NOW)).isEqualTo(Reason.ALREADY_ACCEPTED);
            assertThat(answer.apply(over, NOW)).isEqualTo(Reason.OFFER_OVER);
            assertThat(answer.apply(open, late)).isEqualTo(Reason.OFFER_OVER);
        }
        var strangers =
                Offers.answers(
                        by(NORTH),
                        new DeclineResponsibility(ID, EAST, WORDS),
                        new WithdrawOffer(ID, SOUTH, WORDS));
        for (var answer : strangers) {
            for (var standing : List.of(open, accepted, over)) {
                assertThat(answer.apply(standing, NOW)).isEqualTo(new Refusal.NotFound());
            }
        }
    }

    @Test
    void it_is_accepted_while_the_other_is_responsible_and_can_give_its_view_to_this_one() {
        assertThat(rests(NORTH, true, true, null)).isNull();
        assertThat(rests(EAST, true, true, null)).isEqualTo(Reason.MOVED_ON);
        assertThat(rests(null, true, true, null)).isEqualTo(Reason.MOVED_ON);
        assertThat(rests(NORTH, false, true, null)).isEqualTo(Reason.NOTHING_TO_HAND_OVER);
        assertThat(rests(NORTH, true, false, null)).isEqualTo(Reason.NOTHING_TO_HAND_OVER);
        assertThat(rests(NORTH, true, true, ViewShareRefusal.Reason.RECIPIENT_OUTSIDE_SEAL))
                .isEqualTo(new Refusal.NotFound());
    }

    private static @Nullable Refusal rests(
            @Nullable AgencyId responsible,
            boolean open,
            boolean authority,
            ViewShareRefusal.@Nullable Reason obstacle) {
        var under =
                responsible == null ? Map.<SubjectId, AgencyId>of() : Map.of(CHILD, responsible);
        var grounds = new ViewGrounds(open, authority, 1, obstacle);
        return OfferDecisions.refusal(OFFER, Offers.handOver(under, grounds));
    }

    /** An offer from before there were bundles hands nothing over, and is over. */
    @Test
    void an_offer_without_a_bundle_is_made_anew() {
        assertThat(OfferStanding.after(null, OFFER)).isEqualTo(new OfferStanding.Over(OFFER));
    }

    /** No gap and no double: the register keeps one fact under one id. */
    @Test
    void the_new_authority_takes_the_place_of_the_old_one() {
        var before = ResponsibilityEvent.fact(CHILD, NORTH, 7, NOW);
        var after =
                new ResponsibilityAccepted(ID, CHILD, NORTH, SOUTH, Sealed.NOTHING)
                        .facts(8, NOW)
                        .getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after).isEqualTo(ResponsibilityEvent.fact(CHILD, SOUTH, 8, NOW));
    }

    @Test
    void all_that_an_authority_had_under_any_record_of_the_child_moves() {
        var before = new ChildResponsibility(Map.of(CHILD, NORTH, SAME_CHILD, NORTH));
        assertThat(before.accepted(OFFER, () -> Sealed.NOTHING))
                .containsExactly(accepted(CHILD), accepted(SAME_CHILD));
        var alone = new ChildResponsibility(Map.of(CHILD, NORTH));
        assertThat(alone.accepted(OFFER, () -> Sealed.NOTHING)).containsExactly(accepted(CHILD));
    }

    @Test
    void two_authorities_have_agreed_when_one_took_over_from_the_other_and_not_from_a_third() {
        var two = new ChildResponsibility(Map.of(CHILD, NORTH, SAME_CHILD, SOUTH));
        assertThat(two.accepted(OFFER, () -> Sealed.NOTHING))
                .containsExactly(
                        accepted(CHILD),
                        new ContestMoved(ID, CHILD, NORTH, SOUTH, Set.of(CHILD, SAME_CHILD)));
        var third = new ChildResponsibility(Map.of(CHILD, NORTH, SAME_CHILD, EAST));
        var moved = new ContestMoved(ID, CHILD, NORTH, SOUTH, Set.of());
        assertThat(third.accepted(OFFER, () -> Sealed.NOTHING))
                .containsExactly(accepted(CHILD), moved);
        assertThat(moved.startsClocks())
                .containsExactly(Start.of(ClockKind.RESPONSIBILITY, record(CHILD), SOUTH));
        assertThat(accepted(CHILD).stopsClocks())
                .containsExactly(Stop.lapsed(ClockKind.RESPONSIBILITY, record(CHILD), NORTH));
    }

    /** Whoever accepts, in whatever order: nobody hands over and stays responsible. */
    @Test
    void who_handed_over_is_responsible_under_no_record_of_the_child() {
        var authorities = List.of(NORTH, SOUTH, EAST);
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var under = new HashMap<SubjectId, AgencyId>();
            for (var one : List.of(CHILD, SAME_CHILD, SubjectId.random())) {
                under.put(one, authorities.get(random.nextInt(authorities.size())));
            }
            under.put(CHILD, NORTH);
            for (var event : new ChildResponsibility(under).accepted(OFFER, () -> Sealed.NOTHING)) {
                if (event instanceof ResponsibilityAccepted accepted) {
                    under.put(accepted.subject(), accepted.to());
                } else if (event instanceof ContestMoved moved) {
                    assertThat(new HashSet<>(under.values()).size() == 1)
                            .isEqualTo(!moved.settled().isEmpty());
                }
            }
            assertThat(under.values()).doesNotContain(NORTH).contains(SOUTH);
        }
    }

    private static ResponsibilityAccepted accepted(SubjectId under) {
        return new ResponsibilityAccepted(ID, under, NORTH, SOUTH, Sealed.NOTHING);
    }

    private static RecordId record(SubjectId subject) {
        return new RecordId(subject.value());
    }

    private static @Nullable Refusal offer(
            AgencyId to, @Nullable SubjectId under, @Nullable AgencyKind kind) {
        return OfferResponsibilityHandler.refusal(
                Offers.offer(NORTH, to, null),
                new OfferResponsibilityHandler.Known(under, kind),
                Offers.CODES,
                NOW);
    }

    private static AcceptResponsibility by(AgencyId agency) {
        return new AcceptResponsibility(ID, agency, WORDS);
    }
}
