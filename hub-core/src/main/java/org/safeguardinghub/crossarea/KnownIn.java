package org.safeguardinghub.crossarea;

import java.time.YearMonth;
import java.util.SortedSet;

/**
 * That agencies of some area know a person.
 *
 * @param areas codes of the areas that they serve, all together: one, unless they serve several
 * @param since the month, in UK time, in which the hub was first told of it; a day would point to
 *     one referral
 * @param records about how many records they have of the person
 */
public record KnownIn(SortedSet<String> areas, YearMonth since, Band records) {}
