package org.safeguardinghub.authority;

import static java.util.Objects.requireNonNull;

import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.EndSuspectAgeReview;
import org.safeguardinghub.concern.RecordConcern;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.consent.ConfirmConsent;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.EndReasonableCause;
import org.safeguardinghub.consent.Said;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.consent.StateReasonableCause;
import org.safeguardinghub.consent.WithdrawConsent;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.involvement.ConfirmInvolvement;
import org.safeguardinghub.involvement.EndInvolvement;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.involvement.RecordInvolvement;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.Bundle;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.EndRestriction;
import org.safeguardinghub.restriction.SetRestriction;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.RecallShare;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.NamedField;
import org.safeguardinghub.subject.ConfirmLink;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.LinkSubjects;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.subject.UndoLink;
import org.safeguardinghub.subject.UndoReason;
import org.safeguardinghub.suspension.Suspend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One child, whom four agencies have to do with, and what each may try with a fact. Whether a
 * sender holds the child's record or is responsible is looked up before a command is decided; here
 * it is who the sender is.
 */
final class Acts {
    /** Who acts. */
    enum Who {
        /** of the child's record and of the concern about it */
        HOLDER,
        /** for whom the fact counts; holds a record of the same child as well */
        READER,
        /** authority of the child */
        RESPONSIBLE,
        /** authority, of somebody else */
        OTHER
    }

    private static final Content NOTHING = new Content(Map.of());
    private static final Instant BEFORE = Instant.parse("2020-03-02T10:00:00Z");
    private static final UUID MAN = UUID.randomUUID();

    private final Map<Who, AgencyId> agencies = new EnumMap<>(Who.class);
    private final SubjectId child = SubjectId.random();
    private final SubjectId readers = SubjectId.random();
    private final RecordId concern = RecordId.random();
    private final RecordId fact = RecordId.random();

    Acts() {
        for (var who : Who.values()) {
            var name = who.name().toLowerCase(Locale.ROOT);
            var some = UUID.randomUUID().toString().substring(0, 13);
            agencies.put(who, new AgencyId(name + "-" + some));
        }
    }

    /** The agencies, both records of the child, and who is responsible. */
    Object[] before() {
        return new Object[] {
            agency(Who.HOLDER, AgencyKind.SCHOOL),
            agency(Who.READER, AgencyKind.NHS_GP),
            agency(Who.RESPONSIBLE, AgencyKind.LA_CSC),
            agency(Who.OTHER, AgencyKind.LA_CSC),
            new SubjectRecorded(child, of(Who.HOLDER), Sealed.NOTHING),
            new SubjectRecorded(readers, of(Who.READER), Sealed.NOTHING),
            new ResponsibilityAccepted(
                    RecordId.random(), child, of(Who.HOLDER), of(Who.RESPONSIBLE), Sealed.NOTHING)
        };
    }

    /** The commands that make the state in which somebody tries the act. */
    List<Object> leadingTo(String kind, String act) {
        var concern = recordConcern();
        return switch (kind + " " + act) {
            case "INVOLVEMENT confirm" -> List.of(involve(Who.READER));
            case "INVOLVEMENT end" -> List.of(involve(Who.HOLDER));
            case "SHARE end" -> List.of(concern, share(Who.HOLDER));
            case "RESTRICTION end",
                    "WHEREABOUTS end",
                    "SEAL end",
                    "EXCLUSION end",
                    "NAME_RELEASE end" ->
                    List.of(concern, restrict(kind, Who.HOLDER));
            case "CONFLICT end" -> List.of(restrict(kind, Who.READER));
            case "LINK confirm", "LINK end" -> List.of(link(Who.HOLDER));
            case "CONSENT confirm", "CONSENT end" ->
                    List.of(consent(Who.HOLDER, ConsentOutcome.GIVEN));
            case "REASONABLE_CAUSE end" -> List.of(cause(Who.HOLDER));
            case "AGE_REVIEW assert" -> List.of(concern, suspect(Who.HOLDER));
            case "AGE_REVIEW end" ->
                    List.of(concern, suspect(Who.HOLDER), command(kind, "assert", Who.HOLDER));
            case "RESPONSIBILITY confirm" -> List.of(command(kind, "assert", Who.RESPONSIBLE));
            default -> List.of(concern);
        };
    }

    /** What this agency tries. */
    Object command(String kind, String act, Who who) {
        var by = of(who);
        boolean responsible = who == Who.RESPONSIBLE;
        return switch (kind + " " + act) {
            case "INVOLVEMENT assert" -> involve(who);
            case "INVOLVEMENT confirm" ->
                    new ConfirmInvolvement(fact, by, responsible || who == Who.HOLDER);
            case "INVOLVEMENT end" -> new EndInvolvement(fact, by, responsible, NOTHING);
            case "SHARE assert" -> share(who);
            case "SHARE end" -> new RecallShare(fact, by, NOTHING);
            case "RESTRICTION assert",
                    "WHEREABOUTS assert",
                    "SEAL assert",
                    "EXCLUSION assert",
                    "NAME_RELEASE assert",
                    "CONFLICT assert" ->
                    restrict(kind, who);
            case "RESTRICTION end",
                    "WHEREABOUTS end",
                    "SEAL end",
                    "EXCLUSION end",
                    "NAME_RELEASE end",
                    "CONFLICT end" ->
                    new EndRestriction(fact, by, NOTHING);
            case "LINK assert" -> link(who);
            case "LINK confirm" -> new ConfirmLink(fact, by);
            case "LINK end" -> new UndoLink(fact, by, UndoReason.DIFFERENT_PERSONS, NOTHING);
            case "CONSENT assert" -> consent(who, ConsentOutcome.GIVEN);
            case "CONSENT override" -> consent(who, ConsentOutcome.OVERRIDDEN);
            case "CONSENT confirm" -> new ConfirmConsent(fact, by, responsible);
            case "CONSENT end" ->
                    new WithdrawConsent(
                            fact, by, DecidedBy.COURT, Scope.EVERYTHING, told(), NOTHING);
            case "REASONABLE_CAUSE assert" -> cause(who);
            case "REASONABLE_CAUSE end" -> new EndReasonableCause(fact, by, NOTHING);
            case "SUSPECT assert" -> suspect(who);
            case "AGE_REVIEW assert" -> new ReviewSuspectAge(concern, by, MAN, true, NOTHING);
            case "AGE_REVIEW end" -> new EndSuspectAgeReview(concern, by, MAN, NOTHING);
            case "WITHDRAWAL assert" ->
                    new WithdrawConcern(concern, by, WithdrawalReason.DUPLICATE, NOTHING);
            case "SUSPENSION assert" -> new Suspend(fact, by, of(Who.READER), null, null, NOTHING);
            case "EMERGENCY_GRANT assert" ->
                    new TakeEmergencyAccess(
                            fact, by, "one person", Set.of(Role.PRACTITIONER), child, NOTHING);
            case "RESPONSIBILITY assert" ->
                    new OfferResponsibility(
                            fact, child, by, of(Who.OTHER), NOTHING, bundle(), NOTHING, null);
            case "RESPONSIBILITY confirm" -> new AcceptResponsibility(fact, by, NOTHING);
            default -> throw new IllegalArgumentException(kind + " " + act);
        };
    }

    private static Bundle bundle() {
        return new Bundle(
                RecordId.random(),
                Set.of(Purpose.CHILD_PROTECTION),
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.LATER);
    }

    private AgencyId of(Who who) {
        return requireNonNull(agencies.get(who));
    }

    private AgencyRegistered agency(Who who, AgencyKind kind) {
        return new AgencyRegistered(
                of(who),
                "An agency",
                kind,
                Set.of("E08000021"),
                new Desk("Front door", null, null),
                Set.of(),
                BEFORE);
    }

    private RecordConcern recordConcern() {
        return new RecordConcern(
                concern,
                of(Who.HOLDER),
                Set.of(child),
                BEFORE,
                BEFORE,
                List.of(),
                List.of(),
                Set.of(),
                NOTHING);
    }

    private RecordInvolvement involve(Who who) {
        return new RecordInvolvement(
                fact, child, of(Who.READER), of(who), InvolvementKind.CASE_WORK, null, null);
    }

    private DecideShare share(Who who) {
        return new DecideShare(
                fact,
                of(who),
                ShareOutcome.SHARE,
                null,
                concern,
                null,
                Set.of(of(Who.READER)),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                null,
                basis(),
                Informed.YES,
                null,
                null,
                null,
                Set.of(),
                NOTHING);
    }

    private SetRestriction restrict(String kind, Who who) {
        var terms =
                switch (kind) {
                    case "RESTRICTION" ->
                            new Terms.Limit(concern, Category.NARR, null, Level.SUMMARY);
                    case "WHEREABOUTS" -> new Terms.Whereabouts(concern, Set.of(Category.NARR));
                    case "SEAL" -> new Terms.Seal(concern, null, Set.of(of(Who.READER)));
                    case "EXCLUSION" -> new Terms.Exclusion(child, "one person");
                    case "NAME_RELEASE" ->
                            new Terms.NameRelease(
                                    concern, null, NamedField.KEY_WORKER, Set.of(of(Who.READER)));
                    default -> new Terms.Conflict(child, null);
                };
        return new SetRestriction(fact, of(who), terms, null, NOTHING);
    }

    private LinkSubjects link(Who who) {
        return new LinkSubjects(fact, child, readers, of(who), LinkReason.SAME_DETAILS);
    }

    private DecideConsent consent(Who who, ConsentOutcome outcome) {
        boolean given = outcome == ConsentOutcome.GIVEN;
        var said = new HashSet<>(told());
        if (!given) {
            said.addAll(Set.of(Said.NECESSITY, Said.PROPORTIONALITY));
        }
        return new DecideConsent(
                fact,
                of(who),
                child,
                who == Who.RESPONSIBLE,
                ConsentKind.AGREEMENT_TO_SHARE,
                outcome,
                given ? DecidedBy.PERSON_WITH_PARENTAL_RESPONSIBILITY : null,
                null,
                null,
                given ? null : basis(),
                new Scope(Set.of(of(Who.READER)), Set.of(), Set.of(Category.NARR), Set.of()),
                null,
                said,
                NOTHING);
    }

    private static Set<Said> told() {
        return Set.of(Said.CHILD_TOLD, Said.FAMILY_NOT_TOLD, Said.CHILDS_VOICE);
    }

    private StateReasonableCause cause(Who who) {
        return new StateReasonableCause(
                fact, of(who), child, who == Who.RESPONSIBLE, of(Who.READER), null, NOTHING);
    }

    private CorrectConcern suspect(Who who) {
        var man = new StatedSuspect(MAN, null, List.of(LocalDate.parse("1980-06-01")));
        return new CorrectConcern(concern, of(who), List.of(man), Set.of(), NOTHING);
    }

    private static LawfulBasis basis() {
        return new LawfulBasis(
                LawfulBasis.Regime.GENERAL, Article6.PUBLIC_TASK, null, null, null, null);
    }
}
