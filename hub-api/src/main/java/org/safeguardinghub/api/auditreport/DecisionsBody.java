package org.safeguardinghub.api.auditreport;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of decisions, newest first; there is never a total. Source: interfaces, section 4.
 *
 * @param next the cursor of the next page; left out where nothing follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionsBody(List<DecisionBody> items, @Nullable String next) {}
