package org.safeguardinghub.report;

import static org.safeguardinghub.report.Decided.NOT_STATED;
import static org.safeguardinghub.report.Decided.first;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessDecided;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.OverrideEnded;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseEnded;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralAcknowledged;
import org.safeguardinghub.referral.ReferralEvent.ReferralClosed;
import org.safeguardinghub.referral.ReferralEvent.ReferralDecided;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.TransferEvent.TransferRefused;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.viewshare.ViewShareEvent;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewRecalled;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which decisions an event tells of. No clock, no I/O: what it knows is in the event. */
final class Decisions {
    /** Of every other event it is known without decoding it that it tells of none. */
    private static final Set<Class<?>> FAMILIES =
            Set.of(
                    AnswerRuled.class,
                    ShareEvent.class,
                    ViewShareEvent.class,
                    AccessRequestEvent.class,
                    ReferralEvent.class,
                    ConsentEvent.class,
                    EmergencyEvent.class,
                    ClockBreached.class,
                    DataTaken.class);

    private Decisions() {}

    static boolean mayBeIn(Class<?> event) {
        return FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    /** Those of an event; none of most. */
    static List<Decided> in(Object event) {
        return switch (event) {
            case AnswerRuled e -> RuledDecisions.in(e);
            case ShareEvent e -> shared(e);
            case ViewShareEvent e -> viewed(e);
            case AccessRequestEvent e -> answered(e);
            case ReferralEvent e -> referred(e);
            case ConsentEvent e -> consented(e);
            case EmergencyEvent e -> emergency(e);
            case ClockBreached e -> missed(e);
            case DataTaken e ->
                    List.of(
                            first(
                                    Topic.TAKING,
                                    e.agency(),
                                    null,
                                    e.form().name(),
                                    e.reason().name(),
                                    null));
            default -> List.of();
        };
    }

    private static List<Decided> shared(ShareEvent event) {
        return switch (event) {
            case ShareDecided e ->
                    List.of(
                            first(
                                    Topic.SHARE,
                                    e.owner(),
                                    only(e.recipients()),
                                    e.outcome().name(),
                                    Grounds.of(e.basis()),
                                    e.record()));
            case ShareRecalled e ->
                    List.of(
                            first(
                                    Topic.SHARE,
                                    e.owner(),
                                    only(e.recipients()),
                                    "RECALLED",
                                    NOT_STATED,
                                    e.record()));
            default -> List.of();
        };
    }

    private static List<Decided> viewed(ViewShareEvent event) {
        return switch (event) {
            case ViewGiven e ->
                    List.of(
                            first(
                                    Topic.SHARE,
                                    e.owner(),
                                    only(e.recipients()),
                                    "VIEW_GIVEN",
                                    Grounds.of(e.basis()),
                                    e.viewShare()));
            case ViewRecalled e ->
                    List.of(
                            first(
                                    Topic.SHARE,
                                    e.owner(),
                                    only(e.recipients()),
                                    "VIEW_RECALLED",
                                    NOT_STATED,
                                    e.viewShare()));
            default -> List.of();
        };
    }

    private static List<Decided> answered(AccessRequestEvent event) {
        return switch (event) {
            case AccessDecided e -> List.of(answer(e, e.outcome().name()));
            case AccessUnanswered e -> List.of(answer(e, "UNANSWERED"));
            default -> List.of();
        };
    }

    private static Decided answer(AccessRequestEvent event, String outcome) {
        return first(
                Topic.ACCESS_REQUEST,
                event.asked(),
                event.owner(),
                outcome,
                NOT_STATED,
                event.request());
    }

    private static List<Decided> referred(ReferralEvent event) {
        return switch (event) {
            case ReferralSent e ->
                    List.of(referral(e, e.owner(), e.receiver(), "SENT", e.route().name()));
            case ReferralAcknowledged e ->
                    List.of(referral(e, e.handler(), e.owner(), "ACKNOWLEDGED", NOT_STATED));
            case ReferralDecided e ->
                    List.of(referral(e, e.handler(), e.owner(), "DECIDED", e.decision().name()));
            case ReferralClosed e ->
                    List.of(referral(e, e.handler(), e.owner(), "CLOSED", NOT_STATED));
            case TransferRefused e ->
                    List.of(
                            referral(
                                    e, e.refusedBy(), e.handler(), "TRANSFER_REFUSED", NOT_STATED));
            default -> List.of();
        };
    }

    private static Decided referral(
            ReferralEvent event, AgencyId agency, AgencyId other, String outcome, String ground) {
        return first(Topic.REFERRAL, agency, other, outcome, ground, event.referral());
    }

    private static List<Decided> consented(ConsentEvent event) {
        return switch (event) {
            case ConsentDecided e when e.outcome() == ConsentOutcome.OVERRIDDEN ->
                    List.of(
                            first(
                                    Topic.CONSENT,
                                    e.owner(),
                                    null,
                                    "OVERRIDDEN",
                                    Grounds.of(e.basis()),
                                    e.decision()));
            case OverrideEnded e ->
                    List.of(
                            first(
                                    Topic.CONSENT,
                                    e.owner(),
                                    null,
                                    "OVERRIDE_ENDED",
                                    NOT_STATED,
                                    e.decision()));
            case ReasonableCauseStated e ->
                    List.of(
                            first(
                                    Topic.CONSENT,
                                    e.owner(),
                                    e.reader(),
                                    "CAUSE_STATED",
                                    NOT_STATED,
                                    e.statement()));
            case ReasonableCauseEnded e ->
                    List.of(
                            first(
                                    Topic.CONSENT,
                                    e.owner(),
                                    e.reader(),
                                    "CAUSE_ENDED",
                                    NOT_STATED,
                                    e.statement()));
            default -> List.of();
        };
    }

    private static List<Decided> emergency(EmergencyEvent event) {
        return switch (event) {
            case EmergencyAccessTaken e ->
                    List.of(
                            first(
                                    Topic.EMERGENCY,
                                    e.agency(),
                                    null,
                                    "TAKEN",
                                    NOT_STATED,
                                    e.access()));
            case EmergencyAccessReviewed e ->
                    List.of(
                            first(
                                    Topic.EMERGENCY,
                                    e.holder(),
                                    null,
                                    e.verdict().name(),
                                    e.inTime() ? "IN_TIME" : "LATE",
                                    e.access()));
        };
    }

    /**
     * A clock that was late is one; what was owed by it may be another. Reviews of emergencies are
     * told as that and not as clocks: what is in time would be the sum of what was ruled in time.
     */
    private static List<Decided> missed(ClockBreached event) {
        var decided = new ArrayList<Decided>();
        if (isTold(event.kind())) {
            decided.add(of(event, Topic.CLOCK, "MISSED", event.kind().name()));
        }
        switch (event.kind()) {
            case ACKNOWLEDGEMENT, NEXT_STEP, TRANSFER_RESPONSE ->
                    decided.add(of(event, Topic.REFERRAL, "UNANSWERED", event.kind().name()));
            case EMERGENCY_REVIEW ->
                    decided.add(of(event, Topic.EMERGENCY, "NOT_REVIEWED", NOT_STATED));
            default -> {
                // what else is owed is no decision of another topic
            }
        }
        return decided;
    }

    private static Decided of(ClockBreached event, Topic topic, String outcome, String ground) {
        return first(topic, event.owedBy(), null, outcome, ground, event.record());
    }

    /** Whether a clock of this kind is a decision by itself, and not only what comes of it. */
    static boolean isTold(ClockKind kind) {
        return kind != ClockKind.EMERGENCY_REVIEW;
    }

    /** What was owed and is done, and was not said to be late before. */
    static Decided met(int n, AgencyId owedBy, ClockKind kind, RecordId of) {
        return new Decided(Topic.CLOCK, n, owedBy, null, "MET", kind.name(), of);
    }

    private static @Nullable AgencyId only(Set<AgencyId> agencies) {
        return agencies.size() == 1 ? agencies.iterator().next() : null;
    }
}
