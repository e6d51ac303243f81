package org.safeguardinghub.api.auditreport;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.report.DataTaken;
import org.safeguardinghub.report.Topic;

/**
 * What is to be in an audit pack, and why it is taken out. Source: interfaces, section 4.
 *
 * @param period whose single decisions it is to hold, a quarter or a month, as 2026-Q3 or 2026-09;
 *     the figures are those of the quarter
 * @param topic whose single decisions it is to hold; without one, those of all but RULING
 * @param reason why it is taken; the case, if there is one, goes in the header {@code
 *     Case-Reference}
 */
record PackRequest(
        @NotNull String period, @Nullable Topic topic, @NotNull DataTaken.Reason reason) {}
