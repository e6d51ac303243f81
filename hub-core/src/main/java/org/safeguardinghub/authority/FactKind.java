package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;

import java.util.Arrays;

/** The kinds of fact by the name they are stored under: add, never rename. */
enum FactKind {
    AGENCY(Fact.AgencyRow.class),
    POLICY(Fact.PolicyVersion.class),
    INVOLVEMENT(Fact.Involvement.class),
    SHARE(Fact.Share.class),
    RESTRICTION(Fact.Restriction.class),
    LINK(Fact.Link.class),
    CONSENT(Fact.Consent.class),
    REASONABLE_CAUSE(Fact.ReasonableCause.class),
    HANDLING(Fact.Handling.class),
    SUSPECT(Fact.Suspect.class),
    AGE_REVIEW(Fact.AgeReview.class),
    CONFLICT(Fact.Conflict.class),
    WHEREABOUTS(Fact.Whereabouts.class),
    SEAL(Fact.Seal.class),
    EXCLUSION(Fact.Exclusion.class),
    WITHDRAWAL(Fact.Withdrawal.class),
    SUSPENSION(Fact.Suspension.class),
    EMERGENCY_GRANT(Fact.EmergencyGrant.class),
    REVIEW_GRANT(Fact.ReviewGrant.class),
    RESPONSIBILITY(Fact.Responsibility.class),
    OPENING(Fact.Opening.class),
    AGREEMENT(Fact.AgreementVersion.class),
    NAME_RELEASE(Fact.NameRelease.class);

    private final Class<? extends Fact> type;

    FactKind(Class<? extends Fact> type) {
        this.type = type;
    }

    Class<? extends Fact> type() {
        return type;
    }

    static FactKind of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == fact.getClass())
                .findAny()
                .orElseThrow();
    }

    /**
     * Where a fact is looked for beside the agency that it concerns: under its subjects, under its
     * record.
     */
    record Place(
            @Nullable SubjectId subject,
            @Nullable SubjectId otherSubject,
            @Nullable RecordId record) {
        static Place of(Fact fact) {
            return switch (fact) {
                case Fact.AgencyRow f -> new Place(null, null, null);
                case Fact.PolicyVersion _ -> new Place(null, null, null);
                case Fact.AgreementVersion _ -> new Place(null, null, null);
                case Fact.Involvement f -> new Place(f.subject(), null, null);
                case Fact.Share f -> new Place(f.subject(), null, f.record());
                case Fact.Restriction f -> new Place(null, null, f.record());
                case Fact.Link f -> new Place(f.one(), f.other(), null);
                case Fact.Consent f -> new Place(f.subject(), null, null);
                case Fact.ReasonableCause f -> new Place(f.subject(), null, null);
                case Fact.Handling f -> new Place(null, null, f.record());
                case Fact.Suspect f -> new Place(null, null, f.record());
                case Fact.AgeReview f -> new Place(null, null, f.record());
                case Fact.Conflict f -> new Place(f.subject(), null, null);
                case Fact.Whereabouts f -> new Place(null, null, f.record());
                case Fact.Seal f -> new Place(f.subject(), null, f.record());
                case Fact.Exclusion f -> new Place(f.subject(), null, null);
                case Fact.Withdrawal f -> new Place(null, null, f.record());
                case Fact.Suspension f -> new Place(null, null, null);
                case Fact.EmergencyGrant f -> new Place(f.subject(), null, null);
                case Fact.ReviewGrant f -> new Place(f.subject(), null, null);
                case Fact.Responsibility f -> new Place(f.subject(), null, null);
                case Fact.Opening f -> new Place(null, null, f.record());
                case Fact.NameRelease f -> new Place(null, null, f.record());
            };
        }
    }
}
