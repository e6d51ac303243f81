package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.id;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.ruling;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.PastRuled;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.Limit;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementConfirmed;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.register.Credential;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.DeskSet;
import org.safeguardinghub.register.RegisterEvent.PoliceForceRegistered;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.RegisterEvent.SuccessionWithdrawn;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent.Claim;
import org.safeguardinghub.subject.LinkEvent.ContestEnded;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkEvent.ResponsibilityContested;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of the register, subjects, links, involvements, concerns, shares and answers. */
final class FirstSamples {
    private static final List<Claim> CLAIMS =
            List.of(new Claim(CHILD, CARE), new Claim(SAME_CHILD, POLICE));

    private static final Succession SUCCESSION_SAID =
            new Succession(
                    LocalDate.of(2027, 4, 1),
                    List.of(new Succession.AreaEnd("E08000001", List.of("E08000002", "E08000003"))),
                    List.of(new Succession.AgencyEnd(SCHOOL, List.of(POLICE), POLICE)),
                    "Parliament",
                    "The Northtown (Structural Changes) Order 2026",
                    "https://orders.example/northtown");

    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "register.agency-registered.1",
                            new AgencyRegistered(
                                    SCHOOL,
                                    "Hill School",
                                    AgencyKind.SCHOOL,
                                    inOrder("E08000001", "E08000002"),
                                    new Desk(
                                            "Safeguarding lead",
                                            "desk@hill-school.example",
                                            "01632 960001"),
                                    inOrder(
                                            new Credential(
                                                    Credential.Kind.OAUTH_CLIENT,
                                                    "hill-school-system"),
                                            new Credential(
                                                    Credential.Kind.KAFKA_PRINCIPAL,
                                                    "hill-school-broker")),
                                    NOON)),
                    Map.entry(
                            "register.agency-registered.1-least",
                            new AgencyRegistered(
                                    POLICE,
                                    "Eastshire Police",
                                    AgencyKind.POLICE,
                                    Set.of(),
                                    new Desk("Control room", null, null),
                                    Set.of(),
                                    NOON)),
                    Map.entry(
                            "register.area-registered.1",
                            new AreaRegistered(
                                    "E08000001", "Northtown", "England", true, "Eastshire", NOON)),
                    Map.entry(
                            "register.area-registered.1-least",
                            new AreaRegistered(
                                    "N09000001",
                                    "Southtown",
                                    "Northern Ireland",
                                    false,
                                    null,
                                    null)),
                    Map.entry(
                            "register.desk-set.1",
                            new DeskSet(
                                    "E08000001",
                                    SCHOOL,
                                    DeskWork.REFERRALS,
                                    new Desk("Pastoral team", null, "01632 960002"),
                                    NOON,
                                    "Northtown Safeguarding Partnership")),
                    Map.entry(
                            "register.threshold-set.1",
                            new ThresholdSet(
                                    "E08000001",
                                    Threshold.LEAST_TOLD,
                                    10,
                                    NOON,
                                    "Northtown Safeguarding Partnership")),
                    Map.entry(
                            "register.police-force-registered.1",
                            new PoliceForceRegistered(
                                    "E23000001",
                                    "Eastshire Police",
                                    "territorial",
                                    "England",
                                    "Eastshire")),
                    Map.entry(
                            "register.police-force-registered.1-least",
                            new PoliceForceRegistered(
                                    "X23000001", "Canal Police", "special", "England", null)),
                    Map.entry(
                            "register.succession-announced.1",
                            new SuccessionAnnounced(record(2701), SUCCESSION_SAID)),
                    Map.entry(
                            "register.succession-withdrawn.1",
                            new SuccessionWithdrawn(record(2701), SUCCESSION_SAID)),
                    Map.entry(
                            "register.policy-published.1",
                            new PolicyPublished(
                                    7,
                                    List.of(
                                            new Policy.Cell(
                                                    Purpose.CHILD_PROTECTION,
                                                    AgencyKind.LA_CSC,
                                                    Category.NARR,
                                                    Level.FULL),
                                            new Policy.Cell(
                                                    Purpose.EMERGENCY,
                                                    AgencyKind.POLICE,
                                                    Category.ADDR,
                                                    Level.NONE)),
                                    NOON,
                                    "Northtown Safeguarding Partnership")),
                    Map.entry(
                            "subject.recorded.1",
                            new SubjectRecorded(CHILD, SCHOOL, sealed(Category.values()))),
                    Map.entry(
                            "subject.recorded.1-least",
                            new SubjectRecorded(CHILD, SCHOOL, Sealed.NOTHING)),
                    Map.entry(
                            "link.proposed.1",
                            new LinkProposed(
                                    record(1),
                                    CHILD,
                                    SAME_CHILD,
                                    SCHOOL,
                                    CARE,
                                    SCHOOL,
                                    LinkReason.SAME_IDENTIFIER,
                                    NOON)),
                    Map.entry(
                            "link.confirmed.1",
                            new LinkConfirmed(record(1), CHILD, SAME_CHILD, CARE, NOON)),
                    Map.entry(
                            "link.responsibility-contested.1",
                            new ResponsibilityContested(record(1), CHILD, SAME_CHILD, CLAIMS)),
                    Map.entry(
                            "link.contest-ended.1",
                            new ContestEnded(record(1), CHILD, SAME_CHILD, CLAIMS)),
                    Map.entry(
                            "involvement.recorded.1",
                            new InvolvementRecorded(
                                    record(2),
                                    CHILD,
                                    CARE,
                                    SCHOOL,
                                    InvolvementKind.REFERRAL,
                                    TERM)),
                    Map.entry(
                            "involvement.recorded.1-open",
                            new InvolvementRecorded(
                                    record(2),
                                    CHILD,
                                    CARE,
                                    CARE,
                                    InvolvementKind.CASE_WORK,
                                    Validity.since(NOON))),
                    Map.entry(
                            "involvement.confirmed.1",
                            new InvolvementConfirmed(
                                    record(2), CHILD, CARE, SCHOOL, inOrder(POLICE, SCHOOL), TERM)),
                    Map.entry(
                            "concern.recorded.1",
                            new ConcernRecorded(
                                    record(3),
                                    SCHOOL,
                                    inOrder(CHILD, SAME_CHILD),
                                    TERM.from(),
                                    TERM.until(),
                                    List.of(
                                            new Limit(
                                                    Category.NARR,
                                                    AgencyKind.POLICE,
                                                    Level.SUMMARY),
                                            new Limit(Category.SEXH, null, Level.EXISTENCE)),
                                    sealed(Category.NARR, Category.RISK))),
                    Map.entry(
                            "concern.recorded.1-least",
                            new ConcernRecorded(
                                    record(3),
                                    SCHOOL,
                                    Set.of(CHILD),
                                    null,
                                    null,
                                    List.of(),
                                    Sealed.NOTHING)),
                    Map.entry(
                            "share.decided.1",
                            new ShareDecided(
                                    record(4),
                                    SCHOOL,
                                    ShareOutcome.SHARE,
                                    null,
                                    null,
                                    record(3),
                                    null,
                                    inOrder(POLICE, CARE),
                                    inOrder(Category.NARR, Category.RISK),
                                    inOrder(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION),
                                    Level.FULL,
                                    TERM,
                                    new LawfulBasis(
                                            LawfulBasis.Regime.GENERAL,
                                            LawfulBasis.Article6.PUBLIC_TASK,
                                            LawfulBasis.Article9.SAFEGUARDING_OF_CHILDREN,
                                            null,
                                            null,
                                            LawfulBasis.Gateway.CA04_11),
                                    Informed.NO_UNSAFE,
                                    null,
                                    null,
                                    null,
                                    sealed(Category.META))),
                    Map.entry(
                            "share.decided.1-declined-for-a-person",
                            new ShareDecided(
                                    record(4),
                                    SCHOOL,
                                    ShareOutcome.DECLINED,
                                    null,
                                    null,
                                    null,
                                    CHILD,
                                    Set.of(POLICE),
                                    Set.of(Category.NARR),
                                    Set.of(Purpose.DISRUPTION),
                                    Level.SUMMARY,
                                    Validity.since(NOON),
                                    new LawfulBasis(
                                            LawfulBasis.Regime.GENERAL,
                                            LawfulBasis.Article6.CONSENT,
                                            null,
                                            null,
                                            null,
                                            null),
                                    Informed.YES,
                                    null,
                                    null,
                                    null,
                                    sealed(Category.META))),
                    Map.entry(
                            "share.recalled.1",
                            new ShareRecalled(
                                    record(4),
                                    SCHOOL,
                                    record(3),
                                    null,
                                    inOrder(POLICE, CARE),
                                    NOON,
                                    sealed(Category.META))),
                    Map.entry(
                            "share.recalled.1-for-a-person",
                            new ShareRecalled(
                                    record(4),
                                    SCHOOL,
                                    null,
                                    CHILD,
                                    Set.of(POLICE),
                                    NOON,
                                    sealed(Category.META))),
                    Map.entry(
                            "answer.ruled.1",
                            new AnswerRuled(
                                    id(5),
                                    AnswerRuled.Exit.RECORD,
                                    CARE,
                                    "a.practitioner",
                                    inOrder(Role.PRACTITIONER, Role.MASH),
                                    Purpose.CHILD_PROTECTION,
                                    "case-1",
                                    record(3),
                                    CHILD,
                                    NOON,
                                    100,
                                    List.of(ruling(), ruling()))),
                    Map.entry(
                            "answer.ruled.1-least",
                            new AnswerRuled(
                                    id(5),
                                    AnswerRuled.Exit.FEED,
                                    CARE,
                                    "csc-system",
                                    Set.of(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    NOON,
                                    0,
                                    List.of())),
                    Map.entry(
                            "answer.past-ruled.1",
                            new PastRuled(
                                    id(5),
                                    CARE,
                                    NOON,
                                    NOON.plusSeconds(60),
                                    90,
                                    List.of(ruling(), ruling()))));

    private FirstSamples() {}
}
