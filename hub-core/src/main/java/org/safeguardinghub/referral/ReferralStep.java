package org.safeguardinghub.referral;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.ReferralRefusal.Wrong;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What may be done with a referral once it was sent. */
public sealed interface ReferralStep {
    RecordId referral();

    /** The agency that does it. */
    AgencyId by();

    /** What it says of it, in its own words. */
    Content content();

    /** What is wrong with the step by itself, whatever the referral's state; null if nothing. */
    default @Nullable Wrong wrong() {
        return null;
    }

    record Acknowledge(@TargetAggregateIdentifier RecordId referral, AgencyId by, Content content)
            implements ReferralStep {}

    /** The agency that has to act asks the author for more. */
    record AskForInformation(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            UUID request,
            Content content)
            implements ReferralStep {}

    record GiveInformation(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            UUID request,
            Content content)
            implements ReferralStep {}

    record Decide(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            Decision decision,
            LevelOfNeed need,
            Content content)
            implements ReferralStep {}

    /** Asks another agency to take the referral over. */
    record OfferTransfer(
            @TargetAggregateIdentifier RecordId referral, AgencyId by, AgencyId to, Content content)
            implements ReferralStep, GivesWork {
        @Override
        public List<Named> given() {
            return List.of(Named.agency("/to", to));
        }

        @Override
        public @Nullable Wrong wrong() {
            return to.equals(by) ? Wrong.TRANSFER_TO_ONESELF : null;
        }

        /**
         * What is wrong with whom it is offered to; null if nothing.
         *
         * @param kind what the agency asked is; null where it takes no part
         */
        public @Nullable Wrong unsound(@Nullable AgencyKind kind) {
            if (kind == null) {
                return Wrong.TRANSFER_TO_UNKNOWN;
            }
            return Receiver.canAct(kind) ? null : Wrong.TRANSFER_CANNOT_ACT;
        }
    }

    record AcceptTransfer(
            @TargetAggregateIdentifier RecordId referral, AgencyId by, Content content)
            implements ReferralStep {}

    record RefuseTransfer(
            @TargetAggregateIdentifier RecordId referral, AgencyId by, Content content)
            implements ReferralStep {}

    /** Takes an offer back that is not answered yet. */
    record WithdrawTransfer(
            @TargetAggregateIdentifier RecordId referral, AgencyId by, Content content)
            implements ReferralStep {}

    /**
     * Tells the author what came of it.
     *
     * @param assessmentFinished whether the assessment is done, where there is one
     */
    record GiveOutcome(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            boolean assessmentFinished,
            Content content)
            implements ReferralStep {}

    /** Author or responsible agency disagrees, and takes it to somebody above. */
    record Escalate(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            EscalationLevel level,
            Content content)
            implements ReferralStep {}

    /**
     * Ends the work on it.
     *
     * @param decisionMakerNamed whether the content names who decided it (SR-12)
     */
    record Close(
            @TargetAggregateIdentifier RecordId referral,
            AgencyId by,
            Set<ClosureReason> reasons,
            boolean decisionMakerNamed,
            Content content)
            implements ReferralStep {
        /** Declining help is no reason to leave a child without it (SR-12). */
        @Override
        public @Nullable Wrong wrong() {
            if (!reasons.contains(ClosureReason.CHILD_DECLINED)) {
                return null;
            }
            if (reasons.size() == 1) {
                return Wrong.DECLINED_ALONE;
            }
            return decisionMakerNamed ? null : Wrong.NO_DECISION_MAKER;
        }
    }

    record Reopen(@TargetAggregateIdentifier RecordId referral, AgencyId by, Content content)
            implements ReferralStep {}
}
