package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.DeclineResponsibility;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementRefusal.Reason;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.placement.WithdrawOffer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.viewshare.ViewGrounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * What holds of responsibility, whoever places, asks, accepts, declines, takes back or lets time
 * pass, in whatever order and under whichever record of the child.
 */
class OneResponsibleProperties {
    private static final int STORIES = 500;
    private static final int STEPS = 300;
    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Content WORDS = new Content(Map.of());
    private static final List<SubjectId> RECORDS =
            List.of(Offers.CHILD, new SubjectId(new UUID(1, 2)));
    private static final List<AgencyId> AUTHORITIES =
            List.of(
                    new AgencyId("northtown-csc"),
                    new AgencyId("southtown-csc"),
                    new AgencyId("easttown-csc"));

    /** How an acceptance is decided: as it is, or wrongly. */
    interface Accepting {
        @Nullable Refusal refusal(
                AcceptResponsibility command,
                OfferStanding standing,
                HandOver handOver,
                Instant now);
    }

    private static @Nullable Refusal asItIs(
            AcceptResponsibility command, OfferStanding standing, HandOver rests, Instant now) {
        var unfit = OfferDecisions.refusal(command, standing, now);
        return unfit == null ? OfferDecisions.refusal(standing.offer(), rests) : unfit;
    }

    @Test
    void nobody_is_ownerless_and_it_moves_only_with_its_bundle_to_who_accepts_from_who_has_it() {
        var tally = told(OneResponsibleProperties::asItIs);
        assertThat(tally.moves).isGreaterThan(STORIES);
        assertThat(tally.refused).isGreaterThan(STORIES);
        assertThat(tally.over).as("declined, taken back or too late").isGreaterThan(STORIES);
    }

    @Test
    void control_who_accepts_what_another_has_meanwhile_is_found_out() {
        assertThatThrownBy(() -> told(but(Reason.MOVED_ON))).isInstanceOf(AssertionError.class);
    }

    @Test
    void control_who_accepts_what_was_declined_taken_back_or_is_too_late_is_found_out() {
        assertThatThrownBy(() -> told(but(Reason.OFFER_OVER))).isInstanceOf(AssertionError.class);
    }

    @Test
    void control_a_bundle_that_is_not_given_is_found_out() {
        assertThatThrownBy(
                        () ->
                                told(
                                        (command, standing, rests, now) -> {
                                            var refusal = asItIs(command, standing, rests, now);
                                            return refusal == Reason.NOTHING_TO_HAND_OVER
                                                    ? null
                                                    : refusal;
                                        }))
                .isInstanceOf(AssertionError.class);
    }

    private static Accepting but(Reason forgotten) {
        return (command, standing, rests, now) -> {
            var refusal = asItIs(command, standing, rests, now);
            return refusal == forgotten ? null : refusal;
        };
    }

    private static final class Tally {
        private int moves;
        private int refused;
        private int over;
    }

    private static Tally told(Accepting accepting) {
        var tally = new Tally();
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var story = new Story(accepting, tally);
            for (int i = 0; i < STEPS; i++) {
                var before = story.responsible();
                var by = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
                switch (random.nextInt(6)) {
                    case 0 -> story.place(by, RECORDS.get(random.nextInt(RECORDS.size())));
                    case 1 -> story.offer(by, random);
                    case 2 -> story.decline(by, story.any(random));
                    case 3 -> story.withdraw(by, story.any(random));
                    case 4 -> story.now = story.now.plusSeconds(random.nextInt(100));
                    default -> story.accept(by, story.any(random), random.nextInt(8) > 0);
                }
                story.mustHold(before, by);
            }
        }
        return tally;
    }

    /** One child, and what was decided about it so far. */
    private static final class Story {
        private final Accepting accepting;
        private final Tally tally;
        private final Map<RecordId, OfferStanding> offers = new HashMap<>();
        private final List<RecordId> made = new ArrayList<>();
        private final Set<RecordId> ended = new HashSet<>();
        private final Map<SubjectId, AgencyId> under = new HashMap<>();

        /** What the last step appended. */
        private List<ResponsibilityEvent> last = List.of();

        private boolean canBeGiven = true;
        private Instant now = BEGIN;

        Story(Accepting accepting, Tally tally) {
            this.accepting = accepting;
            this.tally = tally;
        }

        Set<AgencyId> responsible() {
            last = List.of();
            return Set.copyOf(under.values());
        }

        void place(AgencyId by, SubjectId record) {
            if (Footing.of(by, by, Set.copyOf(under.values())) == Footing.BECOMES_RESPONSIBLE) {
                under.put(record, by);
            }
        }

        void offer(AgencyId by, Random random) {
            var to = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
            var until = random.nextBoolean() ? now.plusSeconds(random.nextInt(300) + 1) : null;
            var record =
                    under.entrySet().stream()
                            .filter(one -> one.getValue().equals(by))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(null);
            if (record != null && !to.equals(by)) {
                var offer =
                        new ResponsibilityOffered(
                                RecordId.random(), record, by, to, Sealed.NOTHING);
                append(List.of(offer, Offers.bundled(offer, until)));
                made.add(offer.offer());
            }
        }

        @Nullable OfferStanding any(Random random) {
            return made.isEmpty() ? null : offers.get(made.get(random.nextInt(made.size())));
        }

        void decline(AgencyId by, @Nullable OfferStanding one) {
            if (one != null) {
                var command = new DeclineResponsibility(one.offer().offer(), by, WORDS);
                end(one, OfferDecisions.refusal(command, one, now));
            }
        }

        void withdraw(AgencyId by, @Nullable OfferStanding one) {
            if (one != null) {
                var command = new WithdrawOffer(one.offer().offer(), by, WORDS);
                end(one, OfferDecisions.refusal(command, one, now));
            }
        }

        private void end(OfferStanding one, @Nullable Refusal refusal) {
            if (refusal == null) {
                offers.put(one.offer().offer(), new OfferStanding.Over(one.offer()));
                ended.add(one.offer().offer());
                tally.over++;
            }
        }

        /** {@code open}: whether the giver may see the child. */
        void accept(AgencyId by, @Nullable OfferStanding one, boolean open) {
            if (one == null) {
                return;
            }
            canBeGiven = open;
            var offer = one.offer();
            var rests = Offers.handOver(under, new ViewGrounds(open, true, 1, null));
            var command = new AcceptResponsibility(offer.offer(), by, WORDS);
            if (accepting.refusal(command, one, rests, now) != null) {
                tally.refused++;
                return;
            }
            assertThat(ended).as("an offer that is over").doesNotContain(offer.offer());
            var bundle = Offers.bundled(offer, null);
            var events = new ArrayList<ResponsibilityEvent>();
            events.add(OfferDecisions.handedOver(bundle, now));
            var responsibility = rests.responsible().responsibility();
            events.addAll(responsibility.accepted(offer, () -> Sealed.NOTHING));
            append(events);
            tally.moves++;
        }

        private void append(List<ResponsibilityEvent> events) {
            last = events;
            for (var event : events) {
                offers.put(event.offer(), OfferStanding.after(offers.get(event.offer()), event));
                if (event instanceof ResponsibilityAccepted accepted) {
                    under.put(accepted.subject(), accepted.to());
                }
            }
        }

        /**
         * @param before who was responsible before the step
         * @param by who took it
         */
        void mustHold(Set<AgencyId> before, AgencyId by) {
            var after = Set.copyOf(under.values());
            assertThat(after).as("once somebody is, exactly one is").hasSizeLessThanOrEqualTo(1);
            assertThat(after.isEmpty()).isEqualTo(after.isEmpty() && before.isEmpty());
            if (before.isEmpty() || after.equals(before)) {
                return;
            }
            assertThat(after).containsExactly(by);
            assertThat(canBeGiven).as("what goes over can be given").isTrue();
            assertThat(last.getFirst())
                    .as("what goes over comes first, from who had it")
                    .isInstanceOfSatisfying(
                            HandedOver.class,
                            handed -> assertThat(before).containsExactly(handed.from()));
        }
    }
}
