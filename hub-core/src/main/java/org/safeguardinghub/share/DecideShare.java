package org.safeguardinghub.share;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/** The owner's decision about giving named agencies a level of what it holds. */
public record DecideShare(
        RecordId share,
        AgencyId owner,
        ShareOutcome outcome,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        Set<AgencyId> recipients,
        Set<Category> categories,
        Set<Purpose> purposes,
        Level level,
        @Nullable Instant until,
        Basis basis,
        Informed informed,
        Content reasons) {}
