package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.disruption.MeasureEvent.MeasureMoved;
import org.safeguardinghub.disruption.MeasureEvent.MeasureRecorded;
import org.safeguardinghub.disruption.MeasureState;
import org.safeguardinghub.disruption.MeasureType;
import org.safeguardinghub.disruption.Target;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldEvent.HoldReleased;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.missing.FoundWhere;
import org.safeguardinghub.missing.InterviewOutcome;
import org.safeguardinghub.missing.MissingEvent.EpisodeRecorded;
import org.safeguardinghub.missing.MissingEvent.InterviewRecorded;
import org.safeguardinghub.missing.MissingEvent.ReturnRecorded;
import org.safeguardinghub.placement.Bundle;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementEvent.HostNotified;
import org.safeguardinghub.placement.PlacementEvent.PlacementEnded;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.ContestMoved;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.OfferWithdrawn;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityDeclined;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Placements, responsibility, emergencies, measures, missing episodes and holds. */
final class SafetySamples {
    private static final AgencyId HOST = new AgencyId("southtown-csc");
    private static final String CALENDAR = "england-and-wales.1";
    private static final Sealed SAID = sealed(Category.META);
    private static final Bundle BUNDLE =
            new Bundle(
                    record(90),
                    inOrder(Purpose.CHILD_PROTECTION, Purpose.CARE_TRANSFER),
                    ConsentSamples.BASIS,
                    Informed.LATER);

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "placement.recorded.1",
                            new PlacementRecorded(
                                    record(8),
                                    CARE,
                                    CHILD,
                                    CARE,
                                    HOST,
                                    HOST,
                                    Footing.BECOMES_RESPONSIBLE,
                                    TERM,
                                    true,
                                    NOON,
                                    TERM.until(),
                                    CALENDAR,
                                    sealed(Category.ID, Category.ADDR, Category.RISK))),
                    Map.entry(
                            "placement.recorded.1-least",
                            new PlacementRecorded(
                                    record(8),
                                    CARE,
                                    CHILD,
                                    HOST,
                                    CARE,
                                    null,
                                    Footing.NOT_RESPONSIBLE,
                                    Validity.since(NOON),
                                    false,
                                    null,
                                    NOON,
                                    CALENDAR,
                                    Sealed.NOTHING)),
                    Map.entry(
                            "placement.host-notified.1",
                            new HostNotified(record(8), CARE, CHILD, NOON, true)),
                    Map.entry(
                            "placement.ended.1",
                            new PlacementEnded(record(8), CARE, CHILD, NOON, SAID)),
                    Map.entry(
                            "responsibility.offered.1",
                            new ResponsibilityOffered(record(9), CHILD, CARE, HOST, SAID)),
                    Map.entry(
                            "responsibility.bundle-offered.1",
                            new BundleOffered(
                                    record(9), CHILD, CARE, HOST, BUNDLE, TERM.until(), SAID)),
                    Map.entry(
                            "responsibility.bundle-offered.1-without-end",
                            new BundleOffered(record(9), CHILD, CARE, HOST, BUNDLE, null, SAID)),
                    Map.entry(
                            "responsibility.declined.1",
                            new ResponsibilityDeclined(record(9), CHILD, CARE, HOST, SAID)),
                    Map.entry(
                            "responsibility.offer-withdrawn.1",
                            new OfferWithdrawn(record(9), CHILD, CARE, HOST, SAID)),
                    Map.entry(
                            "responsibility.handed-over.1",
                            new HandedOver(record(9), CHILD, CARE, HOST, record(90), NOON)),
                    Map.entry(
                            "responsibility.accepted.1",
                            new ResponsibilityAccepted(record(9), CHILD, CARE, HOST, SAID)),
                    Map.entry(
                            "responsibility.contest-moved.1",
                            new ContestMoved(
                                    record(9), CHILD, CARE, HOST, inOrder(CHILD, SAME_CHILD))),
                    Map.entry(
                            "responsibility.contest-moved.1-still-contested",
                            new ContestMoved(record(9), CHILD, CARE, HOST, Set.of())),
                    Map.entry(
                            "emergency-access.taken.1",
                            new EmergencyAccessTaken(
                                    record(10),
                                    POLICE,
                                    "a.practitioner",
                                    CHILD,
                                    inOrder(SCHOOL, CARE),
                                    TERM,
                                    TERM.until(),
                                    CALENDAR,
                                    SAID)),
                    Map.entry(
                            "emergency-access.reviewed.1",
                            new EmergencyAccessReviewed(
                                    record(10), SCHOOL, Verdict.NOT_JUSTIFIED, true, SAID)),
                    Map.entry(
                            "disruption-measure.recorded.1",
                            new MeasureRecorded(
                                    record(11),
                                    POLICE,
                                    CARE,
                                    MeasureType.SRO,
                                    MeasureState.REQUESTED,
                                    true,
                                    SAME_CHILD,
                                    Target.Age.UNKNOWN,
                                    null,
                                    false,
                                    inOrder(CHILD),
                                    "E08000001",
                                    TERM.from(),
                                    TERM.until(),
                                    sealed(Category.PERP))),
                    Map.entry(
                            "disruption-measure.recorded.1-on-a-place",
                            new MeasureRecorded(
                                    record(11),
                                    POLICE,
                                    POLICE,
                                    MeasureType.CLOSURE,
                                    MeasureState.CONSIDERED,
                                    false,
                                    null,
                                    null,
                                    record(12),
                                    true,
                                    Set.of(),
                                    null,
                                    null,
                                    null,
                                    sealed(Category.PERP))),
                    Map.entry(
                            "disruption-measure.moved.1",
                            new MeasureMoved(
                                    record(11),
                                    CARE,
                                    MeasureState.IN_FORCE,
                                    sealed(Category.PERP))),
                    Map.entry(
                            "missing-episode.recorded.1",
                            new EpisodeRecorded(
                                    record(13), POLICE, CHILD, NOON, sealed(Category.MISS))),
                    Map.entry(
                            "missing-episode.returned.1",
                            new ReturnRecorded(
                                    record(13),
                                    CARE,
                                    NOON,
                                    FoundWhere.FRIENDS_OR_FAMILY,
                                    TERM.until(),
                                    sealed(Category.MISS))),
                    Map.entry(
                            "missing-episode.interviewed.1",
                            new InterviewRecorded(
                                    record(13),
                                    CARE,
                                    InterviewOutcome.ACCEPTED,
                                    NOON,
                                    true,
                                    false,
                                    sealed(Category.MISS))),
                    Map.entry(
                            "legal-hold.placed.1",
                            new HoldPlaced(
                                    record(14),
                                    CARE,
                                    new Scope(
                                            inOrder("E08000001"),
                                            LocalDate.of(1996, 1, 1),
                                            LocalDate.of(2029, 12, 31),
                                            inOrder("EXPLOITATION"),
                                            inOrder(CARE),
                                            inOrder(CHILD)),
                                    NOON,
                                    SAID)),
                    Map.entry(
                            "legal-hold.placed.1-of-all",
                            new HoldPlaced(
                                    record(14),
                                    CARE,
                                    new Scope(Set.of(), null, null, Set.of(), Set.of(), Set.of()),
                                    NOON,
                                    SAID)),
                    Map.entry(
                            "legal-hold.released.1",
                            new HoldReleased(record(14), CARE, NOON, SAID)));

    private SafetySamples() {}
}
