package org.safeguardinghub.concern;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

/**
 * The owner's own restriction on a category (sharing rules, cap C4).
 *
 * @param kind for readers of this kind only; for all readers where nothing is said
 */
public record Limit(Category category, @Nullable AgencyKind kind, Level highest) {}
