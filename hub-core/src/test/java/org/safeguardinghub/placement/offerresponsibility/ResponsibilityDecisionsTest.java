package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks.Start;
import org.safeguardinghub.clock.MovesClocks.Stop;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.PlacementRefusal.Reason;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

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
    void who_was_asked_accepts_once_while_the_other_is_still_responsible() {
        var open = new OfferLife.Standing.Open(OFFER);
        var accepted = new OfferLife.Standing.Accepted(OFFER);

        assertThat(OfferLife.refusal(by(SOUTH), open, NORTH)).isNull();
        assertThat(OfferLife.refusal(by(SOUTH), open, EAST)).isEqualTo(Reason.MOVED_ON);
        assertThat(OfferLife.refusal(by(SOUTH), open, null)).isEqualTo(Reason.MOVED_ON);
        assertThat(OfferLife.refusal(by(SOUTH), accepted, SOUTH))
                .isEqualTo(Reason.ALREADY_ACCEPTED);
        for (var stranger : new AgencyId[] {NORTH, EAST}) {
            assertThat(OfferLife.refusal(by(stranger), open, NORTH))
                    .isEqualTo(new Refusal.NotFound());
        }
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
                new OfferResponsibility(ID, CHILD, NORTH, to, WORDS),
                new OfferResponsibilityHandler.Known(under, kind));
    }

    private static AcceptResponsibility by(AgencyId agency) {
        return new AcceptResponsibility(ID, agency, WORDS);
    }
}
