package org.safeguardinghub.api.share;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.DutyJudgement;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.share.readshare.ShareAsDecided;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One decision to share: to its owner all of it, to a recipient what it was given and no more.
 *
 * @param recipients to a recipient, only itself
 * @param until left out where no end is known
 * @param acknowledgements of the recall
 * @param why to the owner alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareBody(
        RecordId id,
        AgencyId owner,
        State state,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        List<AgencyId> recipients,
        List<Category> categories,
        List<Purpose> purposes,
        Level level,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant recalledAt,
        List<AcknowledgementBody> acknowledgements,
        @Nullable Why why) {
    /** What became of it. */
    public enum State {
        GIVEN,
        NOT_GIVEN,
        RECALLED
    }

    /** A recipient knows of the recall. */
    record AcknowledgementBody(AgencyId by, Copies copies, Instant at) {}

    /**
     * Why it was decided so.
     *
     * @param words what the owner wrote; left out where it was erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            ShareOutcome outcome,
            @Nullable Instant decideAgainBy,
            LawfulBasis basis,
            Informed informed,
            @Nullable RuleChecks checks,
            @Nullable DutyJudgement duty,
            @Nullable RecordId accessRequest,
            @Nullable ObjectNode words) {
        static Why of(ShareAsDecided share, @Nullable ObjectNode words) {
            var decided = share.decided();
            return new Why(
                    decided.outcome(),
                    decided.decideAgainBy(),
                    decided.basis(),
                    decided.informed(),
                    decided.checks(),
                    decided.duty(),
                    decided.accessRequest(),
                    words);
        }

        /** Names nothing of the reasons. */
        @Override
        public String toString() {
            return "Why";
        }
    }

    static ShareBody toOwner(ShareAsDecided share, Why why) {
        return of(share, share.decided().recipients(), why);
    }

    static ShareBody toRecipient(ShareAsDecided share, AgencyId recipient) {
        return of(share, List.of(recipient), null);
    }

    private static ShareBody of(
            ShareAsDecided share, Collection<AgencyId> recipients, @Nullable Why why) {
        var decided = share.decided();
        var recalled = share.recalled();
        var until = decided.validity().until();
        return new ShareBody(
                decided.share(),
                decided.owner(),
                state(share),
                decided.record(),
                decided.subject(),
                recipients.stream().sorted().toList(),
                decided.categories().stream().sorted().toList(),
                decided.purposes().stream().sorted().toList(),
                decided.level(),
                decided.validity().from(),
                until.equals(Validity.OPEN) ? null : until,
                recalled == null ? null : recalled.at(),
                share.acknowledged().stream()
                        .filter(one -> recipients.contains(one.by()))
                        .map(one -> new AcknowledgementBody(one.by(), one.copies(), one.at()))
                        .toList(),
                why);
    }

    private static State state(ShareAsDecided share) {
        if (share.recalled() != null) {
            return State.RECALLED;
        }
        return share.decided().outcome().gives() ? State.GIVEN : State.NOT_GIVEN;
    }

    /** Names nothing of the reasons. */
    @Override
    public String toString() {
        return "ShareBody " + id;
    }
}
