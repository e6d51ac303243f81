package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.PlacementRefusal.Reason;
import org.safeguardinghub.placement.ResponsibilityEvent;
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
import java.util.Map;

class ResponsibilityDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId NORTH = new AgencyId("northtown-csc");
    private static final AgencyId SOUTH = new AgencyId("southtown-csc");
    private static final AgencyId EAST = new AgencyId("easttown-csc");
    private static final RecordId ID = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
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
