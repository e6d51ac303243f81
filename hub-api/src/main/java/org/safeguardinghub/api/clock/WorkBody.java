package org.safeguardinghub.api.clock;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of what an agency owes, the next due first.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkBody(List<DueItem> items, @Nullable String next) {}
