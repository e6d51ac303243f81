package org.safeguardinghub.feed;

import static org.safeguardinghub.feed.Partnership.CSC;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.feed.Partnership.HOST;
import static org.safeguardinghub.feed.Partnership.LICENSING;
import static org.safeguardinghub.feed.Partnership.SCHOOL;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.ReasonableCauseStated;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementEnded;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.placement.Footing;
import org.safeguardinghub.placement.PlacementEvent.PlacementEnded;
import org.safeguardinghub.placement.PlacementEvent.PlacementRecorded;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.restriction.RestrictionEvent.ConflictDeclared;
import org.safeguardinghub.restriction.RestrictionEvent.LimitSet;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.restriction.RestrictionEvent.WhereaboutsMarked;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionEnded;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Things that happen around one record of one child, by which others come to see it or lose it. */
final class Change {
    static final AgencyId OPERATOR = new AgencyId("hub-operator");

    final SubjectId child = SubjectId.random();
    final SubjectId namesake = SubjectId.random();
    final RecordId record = RecordId.random();
    private final RecordId lasting = RecordId.random();
    private final Partnership partners;

    Change(Partnership partners) {
        this.partners = partners;
    }

    private Instant now() {
        return partners.clock.instant();
    }

    private Validity since() {
        return Validity.since(now());
    }

    private Validity during(Duration time) {
        return new Validity(now(), now().plus(time));
    }

    Noted noted(Category category) {
        return new Noted(record, SCHOOL, child, category);
    }

    InvolvementRecorded involves(AgencyId agency) {
        return involves(agency, child, since());
    }

    InvolvementRecorded involvesWithNamesake(AgencyId agency) {
        return involves(agency, namesake, since());
    }

    InvolvementRecorded involvesUntil(AgencyId agency, Duration time) {
        return involves(agency, child, during(time));
    }

    private InvolvementRecorded involves(AgencyId agency, SubjectId subject, Validity validity) {
        return new InvolvementRecorded(
                RecordId.random(), subject, agency, SCHOOL, InvolvementKind.REFERRAL, validity);
    }

    InvolvementEnded ends(InvolvementRecorded involvement) {
        return new InvolvementEnded(
                involvement.involvement(),
                involvement.subject(),
                involvement.agency(),
                SCHOOL,
                SCHOOL,
                now(),
                Sealed.NOTHING);
    }

    SealSet sealsRecord() {
        return new SealSet(lasting, SCHOOL, record, null, Set.of(SCHOOL), since(), Sealed.NOTHING);
    }

    SealSet seals(SubjectId subject) {
        return new SealSet(lasting, SCHOOL, null, subject, Set.of(SCHOOL), since(), Sealed.NOTHING);
    }

    LimitSet limits(Category category) {
        return new LimitSet(
                lasting, SCHOOL, record, category, null, Level.EXISTENCE, since(), Sealed.NOTHING);
    }

    LimitSet limitsFor(Category category, Duration time) {
        return new LimitSet(
                lasting,
                SCHOOL,
                record,
                category,
                null,
                Level.EXISTENCE,
                during(time),
                Sealed.NOTHING);
    }

    ConflictDeclared conflict(AgencyId agency) {
        return new ConflictDeclared(
                RecordId.random(), agency, child, null, since(), Sealed.NOTHING);
    }

    WhereaboutsMarked whereabouts(Category category) {
        return new WhereaboutsMarked(
                lasting, SCHOOL, record, Set.of(category), since(), Sealed.NOTHING);
    }

    /** Ends the one seal, limit or mark. */
    RestrictionEnded lifts() {
        return lifts(lasting, SCHOOL, record, null);
    }

    RestrictionEnded lifts(ConflictDeclared conflict) {
        return lifts(conflict.restriction(), conflict.setBy(), null, child);
    }

    RestrictionEnded liftsFrom(SubjectId subject) {
        return lifts(lasting, SCHOOL, null, subject);
    }

    private RestrictionEnded lifts(
            RecordId restriction,
            AgencyId by,
            @Nullable RecordId ofRecord,
            @Nullable SubjectId ofSubject) {
        return new RestrictionEnded(restriction, by, ofRecord, ofSubject, now(), Sealed.NOTHING);
    }

    SuspensionBegun suspends(AgencyId agency) {
        return new SuspensionBegun(lasting, agency, null, OPERATOR, since(), Sealed.NOTHING);
    }

    SuspensionEnded readmits(AgencyId agency) {
        return new SuspensionEnded(lasting, agency, OPERATOR, now(), Sealed.NOTHING);
    }

    ConsentDecided agrees(AgencyId reader, Category category) {
        return decides(ConsentOutcome.GIVEN, reader, category);
    }

    ConsentDecided overrides(AgencyId reader, Category category) {
        return decides(ConsentOutcome.OVERRIDDEN, reader, category);
    }

    private ConsentDecided decides(ConsentOutcome outcome, AgencyId reader, Category category) {
        return new ConsentDecided(
                RecordId.random(),
                SCHOOL,
                child,
                ConsentKind.AGREEMENT_TO_SHARE,
                outcome,
                null,
                new Scope(Set.of(reader), Set.of(), Set.of(category), Set.of()),
                since(),
                Sealed.NOTHING);
    }

    ConsentWithdrawn withdraws(ConsentDecided decision) {
        return new ConsentWithdrawn(
                decision.decision(),
                SCHOOL,
                child,
                ConsentKind.AGREEMENT_TO_SHARE,
                Scope.EVERYTHING,
                now(),
                Sealed.NOTHING);
    }

    ReasonableCauseStated reasonableCause(AgencyId reader, Duration time) {
        return new ReasonableCauseStated(
                RecordId.random(), SCHOOL, child, reader, during(time), Sealed.NOTHING);
    }

    ShareDecided shares(Validity validity) {
        return new ShareDecided(
                RecordId.random(),
                SCHOOL,
                ShareOutcome.SHARE,
                null,
                null,
                record,
                null,
                Set.of(LICENSING),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.SUMMARY,
                validity,
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.YES,
                null,
                null,
                null,
                Sealed.NOTHING);
    }

    ShareDecided shares() {
        return shares(since());
    }

    ShareDecided sharesFor(Duration time) {
        return shares(during(time));
    }

    ShareRecalled recalls(ShareDecided share) {
        return new ShareRecalled(
                share.share(), SCHOOL, record, null, Set.of(LICENSING), now(), Sealed.NOTHING);
    }

    /** The council places the child with the host, from now or from later on. */
    PlacementRecorded places(Duration later) {
        return new PlacementRecorded(
                RecordId.random(),
                CSC,
                child,
                CSC,
                HOST,
                null,
                Footing.BECOMES_RESPONSIBLE,
                Validity.since(now().plus(later)),
                false,
                null,
                now(),
                "test",
                Sealed.NOTHING);
    }

    PlacementEnded ends(PlacementRecorded placement) {
        return new PlacementEnded(placement.placement(), CSC, child, now(), Sealed.NOTHING);
    }

    ResponsibilityAccepted takesOver(AgencyId to, AgencyId from) {
        return new ResponsibilityAccepted(RecordId.random(), child, from, to, Sealed.NOTHING);
    }

    LinkProposed mayBeOne() {
        return new LinkProposed(
                RecordId.random(), child, namesake, SCHOOL, GP, GP, LinkReason.SAME_DETAILS, now());
    }

    LinkConfirmed areOne() {
        return new LinkConfirmed(RecordId.random(), child, namesake, SCHOOL, now());
    }

    Object narrows(int version) {
        var cells =
                Policy.reference().cells().stream()
                        .filter(cell -> cell.category() != Category.NARR)
                        .toList();
        return partners.published(version, Policy.of(cells));
    }

    Object widens(int version) {
        return partners.published(version, Policy.reference());
    }
}
