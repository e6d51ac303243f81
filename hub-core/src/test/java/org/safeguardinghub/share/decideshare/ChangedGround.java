package org.safeguardinghub.share.decideshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.share.ShareRefusal.Obstacle;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A share that may be given, and one thing that takes its ground away. */
final class ChangedGround {
    /** What can change under a share. */
    enum Kind {
        WITHDRAWN(Obstacle.RECORD_WITHDRAWN),
        SUSPENDED(Obstacle.RECIPIENT_SUSPENDED),
        RECORD_SEALED(Obstacle.RECIPIENT_OUTSIDE_SEAL),
        PERSON_SEALED(Obstacle.RECIPIENT_OUTSIDE_SEAL),
        /** a record that is linked to the person's, though nobody confirmed it */
        TWIN_SEALED(Obstacle.RECIPIENT_OUTSIDE_SEAL),
        LINKED_TO_SEALED(Obstacle.RECIPIENT_OUTSIDE_SEAL),
        CONSENT_WITHDRAWN(Obstacle.NO_CONSENT);

        final Obstacle obstacle;

        Kind(Obstacle obstacle) {
            this.obstacle = obstacle;
        }
    }

    private static final Instant BEFORE = Instant.parse("2020-03-02T10:00:00Z");

    private final AgencyId owner = agency("school-");
    private final AgencyId recipient = agency("police-");
    private final SubjectId child = SubjectId.random();
    private final SubjectId twin = SubjectId.random();
    private final SubjectId closed = SubjectId.random();
    private final RecordId concern = RecordId.random();
    private final RecordId consent = RecordId.random();
    private final Kind kind;
    private final Tagged change;

    ChangedGround(Kind kind) {
        this.kind = kind;
        this.change = changes();
    }

    /** Everything that makes the share possible. */
    Object[] before() {
        return new Object[] {
            new AgencyRegistered(
                    recipient,
                    "An agency",
                    AgencyKind.POLICE,
                    Set.of("E08000021"),
                    new Desk("Front door", null, null),
                    Set.of(),
                    BEFORE),
            new SubjectRecorded(child, owner, Sealed.NOTHING),
            new SubjectRecorded(twin, owner, Sealed.NOTHING),
            new SubjectRecorded(closed, owner, Sealed.NOTHING),
            link(twin),
            seal(null, closed),
            new ConcernRecorded(concern, owner, Set.of(child), null, null, List.of(), nothing()),
            new ConsentDecided(
                    consent,
                    owner,
                    child,
                    ConsentKind.DATA_PROTECTION_CONSENT,
                    ConsentOutcome.GIVEN,
                    null,
                    new Scope(Set.of(recipient), Set.of(), Set.of(Category.NARR), Set.of()),
                    Validity.since(BEFORE),
                    nothing())
        };
    }

    /** What takes its ground away. */
    Tagged change() {
        return change;
    }

    /** What changes something that has nothing to do with it, or nothing that matters. */
    List<Tagged> besideIt() {
        return List.of(
                new SealSet(
                        RecordId.random(),
                        owner,
                        concern,
                        null,
                        Set.of(owner, recipient),
                        Validity.since(BEFORE),
                        nothing()),
                new SuspensionBegun(
                        RecordId.random(),
                        recipient,
                        "one person",
                        owner,
                        Validity.since(BEFORE),
                        nothing()));
    }

    DecideShare share() {
        return new DecideShare(
                RecordId.random(),
                owner,
                ShareOutcome.SHARE,
                null,
                concern,
                null,
                Set.of(recipient),
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL,
                null,
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        kind == Kind.CONSENT_WITHDRAWN ? Article6.CONSENT : Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.YES,
                null,
                null,
                null,
                Set.of(),
                new Content(Map.of()));
    }

    private Tagged changes() {
        return switch (kind) {
            case WITHDRAWN ->
                    new ConcernWithdrawn(
                            concern,
                            owner,
                            Set.of(child),
                            WithdrawalReason.WRONG_PERSON,
                            nothing());
            case SUSPENDED ->
                    new SuspensionBegun(
                            RecordId.random(),
                            recipient,
                            null,
                            owner,
                            Validity.since(BEFORE),
                            nothing());
            case RECORD_SEALED -> seal(concern, null);
            case PERSON_SEALED -> seal(null, child);
            case TWIN_SEALED -> seal(null, twin);
            case LINKED_TO_SEALED -> link(closed);
            case CONSENT_WITHDRAWN ->
                    new ConsentWithdrawn(
                            consent,
                            owner,
                            child,
                            ConsentKind.DATA_PROTECTION_CONSENT,
                            Scope.EVERYTHING,
                            BEFORE.plusSeconds(60),
                            nothing());
        };
    }

    private SealSet seal(@Nullable RecordId record, @Nullable SubjectId subject) {
        return new SealSet(
                RecordId.random(),
                owner,
                record,
                subject,
                Set.of(owner),
                Validity.since(BEFORE),
                nothing());
    }

    private LinkProposed link(SubjectId other) {
        return new LinkProposed(
                RecordId.random(),
                child,
                other,
                owner,
                owner,
                owner,
                LinkReason.SAME_DETAILS,
                BEFORE);
    }

    private static AgencyId agency(String kind) {
        return new AgencyId(kind + UUID.randomUUID().toString().substring(0, 13));
    }

    private static Sealed nothing() {
        return Sealed.NOTHING;
    }
}
