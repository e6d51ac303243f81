package org.safeguardinghub.referral.sendreferral;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.referral.Agreement;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.ReferralRefusal.NotNow;
import org.safeguardinghub.referral.ReferralRefusal.Wrong;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.referral.sendreferral.SendReferralHandler.Known;
import org.safeguardinghub.referral.sendreferral.SendReferralHandler.Named;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class SendReferralTest {
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CARE = new AgencyId("northtown-care");
    private static final AgencyId GP = new AgencyId("northtown-gp");
    private static final SubjectId CHILD = SubjectId.random();
    private static final RecordId CONCERN = RecordId.random();
    private static final RecordId CONSENT = RecordId.random();
    private static final Agreement AGREED = new Agreement(Set.of(Agreement.By.PARENT), CONSENT);

    @Test
    void the_authors_own_persons_concerns_and_agreement_go_to_a_registered_agency() {
        assertThat(refusal(Route.EARLY_HELP, AGREED, false, known(SCHOOL))).isNull();
    }

    @Test
    void sr18_early_help_needs_the_agreement_or_the_judgement_and_the_statutory_route_neither() {
        assertThat(refusal(Route.EARLY_HELP, null, false, known(SCHOOL)))
                .isEqualTo(Wrong.NO_AGREEMENT);
        assertThat(refusal(Route.EARLY_HELP, null, true, known(SCHOOL))).isNull();
        assertThat(refusal(Route.STATUTORY, null, false, known(SCHOOL))).isNull();
    }

    @Test
    void sr18_a_decision_that_is_no_agreement_of_these_persons_does_not_open_early_help() {
        var refused = new Known(AgencyKind.LA_CSC, known(SCHOOL).records(), Map.of(), Set.of());
        var others = Map.of(CONSENT, SubjectId.random());
        var anothers = new Known(AgencyKind.LA_CSC, known(SCHOOL).records(), others, Set.of());
        for (var known : List.of(refused, anothers)) {
            assertThat(refusal(Route.EARLY_HELP, AGREED, false, known)).isEqualTo(Wrong.NOT_AGREED);
            assertThat(refusal(Route.EARLY_HELP, AGREED, true, known)).isNull();
            assertThat(refusal(Route.STATUTORY, AGREED, false, known)).isNull();
        }
    }

    @Test
    void only_what_was_agreed_and_not_wholly_withdrawn_is_an_agreement() {
        for (var outcome : ConsentOutcome.values()) {
            for (var kind : ConsentKind.values()) {
                var agrees =
                        outcome == ConsentOutcome.GIVEN
                                && (kind == ConsentKind.AGREEMENT_TO_SHARE
                                        || kind == ConsentKind.AGREEMENT_TO_SERVICE);
                assertThat(agreed(decided(kind, outcome)))
                        .isEqualTo(agrees ? Map.of(CONSENT, CHILD) : Map.of());
            }
        }
        var given = decided(ConsentKind.AGREEMENT_TO_SERVICE, ConsentOutcome.GIVEN);
        assertThat(agreed(given, withdrawn(Scope.EVERYTHING))).isEmpty();
        var partly = new Scope(Set.of(GP), Set.of(), Set.of(), Set.of());
        assertThat(agreed(given, withdrawn(partly))).containsOnlyKeys(CONSENT);
    }

    private static Map<RecordId, SubjectId> agreed(ConsentEvent... events) {
        var messages =
                Stream.of(events)
                        .<DomainEventMessage<?>>map(
                                event ->
                                        new GenericDomainEventMessage<>(
                                                "ConsentDecision", CONSENT.text(), 0, event))
                        .toList();
        return Known.from(new Facts(Set.of(), messages, 1), AgencyKind.LA_CSC).agreed();
    }

    private static ConsentDecided decided(ConsentKind kind, ConsentOutcome outcome) {
        return new ConsentDecided(
                CONSENT,
                SCHOOL,
                CHILD,
                kind,
                outcome,
                null,
                Scope.EVERYTHING,
                Validity.since(Instant.EPOCH),
                Sealed.NOTHING);
    }

    private static ConsentWithdrawn withdrawn(Scope covers) {
        return new ConsentWithdrawn(
                CONSENT,
                SCHOOL,
                CHILD,
                ConsentKind.AGREEMENT_TO_SERVICE,
                covers,
                Instant.EPOCH,
                Sealed.NOTHING);
    }

    @Test
    void what_is_anothers_or_another_thing_is_answered_like_what_is_not_there() {
        var unknown = new Known(AgencyKind.LA_CSC, Map.of(), Map.of(), Set.of());
        var swapped =
                new Known(
                        AgencyKind.LA_CSC,
                        Map.of(
                                id(CHILD),
                                new Named(RecordType.SUBJECT, SCHOOL),
                                CONCERN,
                                new Named(RecordType.CONSENT_DECISION, SCHOOL),
                                CONSENT,
                                new Named(RecordType.CONCERN, SCHOOL)),
                        Map.of(),
                        Set.of());
        for (var known : Set.of(known(GP), unknown, swapped)) {
            assertThat(refusal(Route.STATUTORY, AGREED, false, known))
                    .isEqualTo(new Refusal.NotFound());
        }
    }

    @Test
    void a_referral_rests_on_no_concern_that_was_withdrawn() {
        var there = known(SCHOOL);
        for (var withdrawn : List.of(Set.of(CONCERN), Set.of(RecordId.random()))) {
            var known = new Known(AgencyKind.LA_CSC, there.records(), there.agreed(), withdrawn);
            assertThat(refusal(Route.STATUTORY, null, false, known))
                    .isEqualTo(withdrawn.contains(CONCERN) ? NotNow.CONCERN_WITHDRAWN : null);
        }
        var anothers =
                new Known(
                        AgencyKind.LA_CSC,
                        known(GP).records(),
                        known(GP).agreed(),
                        Set.of(CONCERN));
        assertThat(refusal(Route.STATUTORY, null, false, anothers))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void not_to_oneself_and_not_to_an_agency_outside_the_register() {
        assertThat(
                        refusal(
                                Route.STATUTORY,
                                null,
                                false,
                                new Known(null, Map.of(), Map.of(), Set.of())))
                .isEqualTo(Wrong.RECEIVER_UNKNOWN);
        assertThat(
                        SendReferralHandler.refusal(
                                command(SCHOOL, Route.STATUTORY, null, false), known(SCHOOL)))
                .isEqualTo(Wrong.TO_ONESELF);
    }

    @Test
    void a_referral_goes_only_to_a_kind_of_agency_that_acts_on_referrals() {
        var acting = EnumSet.noneOf(AgencyKind.class);
        for (var kind : AgencyKind.values()) {
            var known = new Known(kind, known(SCHOOL).records(), Map.of(), Set.of());
            var refusal = refusal(Route.STATUTORY, null, false, known);
            assertThat(refusal).isIn(null, Wrong.RECEIVER_CANNOT_ACT);
            if (refusal == null) {
                acting.add(kind);
            }
        }
        assertThat(EnumSet.complementOf(acting))
                .containsExactlyInAnyOrder(
                        AgencyKind.LA_LICENSING, AgencyKind.CORONER, AgencyKind.OVERSIGHT);
    }

    private static Known known(AgencyId owner) {
        return new Known(
                AgencyKind.LA_CSC,
                Map.of(
                        id(CHILD),
                        new Named(RecordType.SUBJECT, owner),
                        CONCERN,
                        new Named(RecordType.CONCERN, owner),
                        CONSENT,
                        new Named(RecordType.CONSENT_DECISION, owner)),
                Map.of(CONSENT, CHILD),
                Set.of());
    }

    private static RecordId id(SubjectId subject) {
        return new RecordId(subject.value());
    }

    private static @Nullable Refusal refusal(
            Route route, @Nullable Agreement agreement, boolean judged, Known known) {
        return SendReferralHandler.refusal(command(CARE, route, agreement, judged), known);
    }

    private static SendReferral command(
            AgencyId receiver, Route route, @Nullable Agreement agreement, boolean judged) {
        return new SendReferral(
                RecordId.random(),
                SCHOOL,
                receiver,
                Set.of(CHILD),
                route,
                HelpAsked.EARLY_HELP,
                Set.of(CONCERN),
                agreement,
                judged,
                new Content(Map.of()));
    }
}
