package org.safeguardinghub.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list. There is never a total.
 *
 * @param items no more records than asked for; on the last page, behind them, one entry for each
 *     desk behind which something is only held
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListBody(List<EntryBody> items, @Nullable String next) {}
