package org.safeguardinghub.share;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The owner's decision about giving named agencies a level of what it holds.
 *
 * @param decideAgainBy until when it is put off, where it is
 * @param checks what was checked by the golden rules, where that was recorded
 * @param duty what was judged under the duty to share, where it was considered
 * @param accessRequest what was asked for and by whom, where somebody asked
 * @param said what the reasons say
 */
public record DecideShare(
        RecordId share,
        AgencyId owner,
        ShareOutcome outcome,
        @Nullable Instant decideAgainBy,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        Set<AgencyId> recipients,
        Set<Category> categories,
        Set<Purpose> purposes,
        Level level,
        @Nullable Instant until,
        LawfulBasis basis,
        Informed informed,
        @Nullable RuleChecks checks,
        @Nullable DutyJudgement duty,
        @Nullable RecordId accessRequest,
        Set<Said> said,
        Content reasons)
        implements GivesWork {
    @Override
    public List<Named> given() {
        return Named.agencies("/recipients", recipients);
    }
}
