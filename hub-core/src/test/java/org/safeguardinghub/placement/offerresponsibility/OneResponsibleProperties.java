package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What holds of responsibility, whoever places, asks and accepts in whatever order. */
class OneResponsibleProperties {
    private static final int STORIES = 500;
    private static final int STEPS = 60;
    private static final Content WORDS = new Content(Map.of());
    private static final SubjectId CHILD = SubjectId.random();
    private static final List<AgencyId> AUTHORITIES =
            List.of(
                    new AgencyId("northtown-csc"),
                    new AgencyId("southtown-csc"),
                    new AgencyId("easttown-csc"));

    @Test
    void it_begins_once_is_never_lost_and_moves_only_to_who_accepts_from_who_has_it() {
        int moves = 0;
        int passedOver = 0;
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var story = new Story();
            for (int i = 0; i < STEPS; i++) {
                var before = story.responsible;
                var by = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        story.place(by);
                        assertThat(story.responsible).isEqualTo(before == null ? by : before);
                    }
                    case 1 -> {
                        story.offer(by, AUTHORITIES.get(random.nextInt(AUTHORITIES.size())));
                        assertThat(story.responsible).isEqualTo(before);
                    }
                    default -> {
                        var offer = story.any(random);
                        var accepted = offer != null && story.accept(by, offer);
                        assertThat(story.responsible).isEqualTo(accepted ? by : before);
                        if (accepted) {
                            moves++;
                            assertThat(offer.from()).isEqualTo(before);
                        } else {
                            passedOver++;
                        }
                    }
                }
            }
        }
        assertThat(moves).isGreaterThan(STORIES);
        assertThat(passedOver).isGreaterThan(STORIES);
    }

    /** One child, and what was decided about it so far. */
    private static final class Story {
        private final List<ResponsibilityOffered> offers = new ArrayList<>();
        private final Set<RecordId> taken = new HashSet<>();
        private @Nullable AgencyId responsible;

        void place(AgencyId by) {
            var known = responsible == null ? Set.<AgencyId>of() : Set.of(responsible);
            if (Footing.of(by, by, known) == Footing.BECOMES_RESPONSIBLE) {
                responsible = by;
            }
        }

        void offer(AgencyId by, AgencyId to) {
            var command = new OfferResponsibility(RecordId.random(), CHILD, by, to, WORDS);
            var under = by.equals(responsible) ? CHILD : null;
            var known = new OfferResponsibilityHandler.Known(under, AgencyKind.LA_CSC);
            if (OfferResponsibilityHandler.refusal(command, known) == null) {
                offers.add(
                        new ResponsibilityOffered(command.offer(), CHILD, by, to, Sealed.NOTHING));
            }
        }

        @Nullable ResponsibilityOffered any(Random random) {
            return offers.isEmpty() ? null : offers.get(random.nextInt(offers.size()));
        }

        boolean accept(AgencyId by, ResponsibilityOffered offer) {
            var standing =
                    taken.contains(offer.offer())
                            ? new OfferLife.Standing.Accepted(offer)
                            : new OfferLife.Standing.Open(offer);
            var command = new AcceptResponsibility(offer.offer(), by, WORDS);
            if (OfferLife.refusal(command, standing, responsible) != null) {
                return false;
            }
            taken.add(offer.offer());
            responsible = by;
            return true;
        }
    }
}
