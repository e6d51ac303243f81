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

import org.safeguardinghub.intelligence.Condition;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.HandlingCode;
import org.safeguardinghub.intelligence.InformationEvent.InformationGraded;
import org.safeguardinghub.intelligence.InformationEvent.InformationSubmitted;
import org.safeguardinghub.intelligence.IntelligenceEvent.ProductRecorded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ProductWithdrawn;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportGraded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRecorded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportRegraded;
import org.safeguardinghub.intelligence.IntelligenceEvent.ReportSanitised;
import org.safeguardinghub.intelligence.IntelligenceEvent.Reviewed;
import org.safeguardinghub.intelligence.Marking;
import org.safeguardinghub.intelligence.ProductWithdrawal;
import org.safeguardinghub.intelligence.ReviewOutcome;
import org.safeguardinghub.intelligence.Tlp;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of intelligence. */
final class IntelligenceSamples {
    private static final Handling LOOSE = new Handling(HandlingCode.P, List.of(), null);
    private static final Handling STRICT =
            new Handling(
                    HandlingCode.C,
                    List.of(
                            new Condition(
                                    inOrder(CARE, POLICE),
                                    inOrder(AgencyKind.LA_CSC, AgencyKind.POLICE),
                                    inOrder(Role.MASH, Role.PRACTITIONER),
                                    inOrder(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION),
                                    true,
                                    true,
                                    NOON),
                            new Condition(
                                    Set.of(), Set.of(), Set.of(), Set.of(), false, true, null)),
                    Tlp.AMBER_STRICT);
    private static final Grading PRESENT =
            new Grading(new Grade.ThreeFiveTwo("2", "B", HandlingCode.C).given(), STRICT, 2);
    private static final Grading HISTORIC =
            new Grading(
                    new Grade.FiveFiveFive("B", "2", "1").given(),
                    new Handling(null, List.of(), null),
                    1);

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "partner-information.submitted.1",
                            new InformationSubmitted(
                                    record(20),
                                    SCHOOL,
                                    POLICE,
                                    inOrder(CHILD, SAME_CHILD),
                                    TERM.from(),
                                    TERM.until(),
                                    Marking.OFFICIAL_SENSITIVE,
                                    sealed(Category.NARR, Category.PERP))),
                    Map.entry(
                            "partner-information.submitted.1-least",
                            new InformationSubmitted(
                                    record(20),
                                    SCHOOL,
                                    POLICE,
                                    Set.of(CHILD),
                                    null,
                                    null,
                                    Marking.OFFICIAL,
                                    Sealed.NOTHING)),
                    Map.entry(
                            "partner-information.graded.1",
                            new InformationGraded(record(20), SCHOOL, POLICE, Set.of(CHILD))),
                    Map.entry(
                            "intelligence.recorded.1",
                            new ReportRecorded(
                                    record(21),
                                    POLICE,
                                    inOrder(CHILD, SAME_CHILD),
                                    record(20),
                                    TERM.from(),
                                    TERM.until(),
                                    PRESENT,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.recorded.1-least",
                            new ReportRecorded(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    null,
                                    null,
                                    null,
                                    null,
                                    Marking.OFFICIAL,
                                    null,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.graded.1",
                            new ReportGraded(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    HISTORIC,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.graded.1-least",
                            new ReportGraded(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    PRESENT,
                                    Marking.OFFICIAL,
                                    null,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.regraded.1",
                            new ReportRegraded(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    PRESENT,
                                    LOOSE,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.sanitised.1",
                            new ReportSanitised(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    PRESENT,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence-product.recorded.1",
                            new ProductRecorded(
                                    record(22),
                                    POLICE,
                                    inOrder(CHILD, SAME_CHILD),
                                    PRESENT.grade(),
                                    STRICT,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence-product.recorded.1-least",
                            new ProductRecorded(
                                    record(22),
                                    POLICE,
                                    Set.of(CHILD),
                                    HISTORIC.grade(),
                                    LOOSE,
                                    Marking.OFFICIAL,
                                    null,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence-product.withdrawn.1",
                            new ProductWithdrawn(
                                    record(22),
                                    POLICE,
                                    inOrder(CHILD, SAME_CHILD),
                                    ProductWithdrawal.SOURCE_AT_RISK,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.reviewed.1",
                            new Reviewed(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    ReviewOutcome.HISTORIC,
                                    STRICT,
                                    Marking.OFFICIAL_SENSITIVE,
                                    NOON,
                                    sealed(Category.INTEL))),
                    Map.entry(
                            "intelligence.reviewed.1-ungraded",
                            new Reviewed(
                                    record(21),
                                    POLICE,
                                    Set.of(CHILD),
                                    ReviewOutcome.KEPT,
                                    null,
                                    Marking.OFFICIAL,
                                    NOON,
                                    sealed(Category.INTEL))));

    private IntelligenceSamples() {}
}
