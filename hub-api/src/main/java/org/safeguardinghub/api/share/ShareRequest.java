package org.safeguardinghub.api.share;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.basis.BasisRequest;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.Said;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * The owner's decision to share, or not to. Exactly one of record and subject is named. Source:
 * domain guide, section 3.
 *
 * @param outcome to share, to share less than was asked, not to, or to decide later
 * @param decideAgainBy by when a decision that is put off is taken again
 * @param record the one record that is given
 * @param subject the person whose records are given, later ones too
 * @param recipients the agencies that receive
 * @param categories what is given
 * @param purposes for which purposes it may be read
 * @param level the most that is shown
 * @param until the moment at which it ends; open where nothing is said
 * @param basis what makes it lawful
 * @param necessity why the recipients need it
 * @param proportionality why it is no more than they need
 * @param informed whether the family was told
 * @param goldenRules what was checked before deciding
 * @param duty what was judged under the duty to share, where it was considered
 * @param accessRequest what a recipient asked you for, where it did
 */
record ShareRequest(
        @NotNull UUID id,
        @NotNull ShareOutcome outcome,
        @Nullable OffsetDateTime decideAgainBy,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        @NotEmpty @Size(max = 50) List<@NotNull AgencyId> recipients,
        @NotEmpty List<@NotNull Category> categories,
        @NotEmpty List<@NotNull Purpose> purposes,
        @NotNull Level level,
        @Nullable OffsetDateTime until,
        @NotNull @Valid BasisRequest basis,
        @NotNull @Size(min = 1, max = 2000) String necessity,
        @NotNull @Size(min = 1, max = 2000) String proportionality,
        @NotNull Informed informed,
        @Nullable @Valid GoldenRulesRequest goldenRules,
        @Nullable @Valid DutyRequest duty,
        @Nullable RecordId accessRequest) {
    /** Names neither the reasons nor anything else. */
    @Override
    public String toString() {
        return "ShareRequest " + id;
    }

    DecideShare toCommand(AgencyId owner) {
        var said = EnumSet.noneOf(Said.class);
        var reasons = new Reasons().say("necessity", necessity);
        reasons.say("proportionality", proportionality);
        if (goldenRules != null) {
            said.addAll(goldenRules.said());
            reasons.say("goldenRules", goldenRules);
        }
        if (duty != null) {
            said.addAll(duty.said());
            reasons.say("duty", duty);
        }
        return new DecideShare(
                RecordId.random(),
                owner,
                outcome,
                decideAgainBy == null ? null : decideAgainBy.toInstant(),
                record,
                subject,
                new HashSet<>(recipients),
                new HashSet<>(categories),
                new HashSet<>(purposes),
                level,
                until == null ? null : until.toInstant(),
                basis.toBasis(),
                informed,
                goldenRules == null ? null : goldenRules.toChecks(),
                duty == null ? null : duty.toJudgement(),
                accessRequest,
                said,
                reasons.content());
    }
}
