package org.safeguardinghub.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.List;
import java.util.Set;

/**
 * Refers one or more persons to an agency that can act.
 *
 * @param referral the new record's id, made by the hub
 * @param subjects 1 to 20 subject records, all held by the author
 * @param concerns what it rests on: concerns that the author recorded
 * @param agreement null where nobody was asked or nobody agreed
 * @param escalationJudged whether the content says why needs may escalate without the help (SR-18)
 */
public record SendReferral(
        RecordId referral,
        AgencyId author,
        AgencyId receiver,
        Set<SubjectId> subjects,
        Route route,
        HelpAsked help,
        Set<RecordId> concerns,
        @Nullable Agreement agreement,
        boolean escalationJudged,
        Content content)
        implements GivesWork {
    @Override
    public List<Named> given() {
        return List.of(Named.agency("/receiver", receiver));
    }
}
