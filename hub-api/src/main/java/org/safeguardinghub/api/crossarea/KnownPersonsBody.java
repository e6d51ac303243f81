package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of persons, those last linked first. There is never a total.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownPersonsBody(List<KnownPersonBody> items, @Nullable String next) {}
