package org.safeguardinghub.hold;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a hold covers: records that meet every part that is given. An empty part leaves nothing out.
 *
 * @param areas codes of areas
 * @param from the first day on which what is covered happened
 * @param to the last day
 * @param topics codes of what is covered, for example a type of concern
 */
public record Scope(
        Set<String> areas,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> topics,
        Set<AgencyId> agencies,
        Set<SubjectId> subjects) {}
