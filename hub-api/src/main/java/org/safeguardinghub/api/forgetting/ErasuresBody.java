package org.safeguardinghub.api.forgetting;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of erasures, the newest first.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasuresBody(List<ErasureBody> items, @Nullable String next) {}
