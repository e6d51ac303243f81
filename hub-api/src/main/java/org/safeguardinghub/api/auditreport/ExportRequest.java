package org.safeguardinghub.api.auditreport;

import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.report.DataTaken;

/**
 * Why the ledger is taken out. Source: threat model, promise P6.
 *
 * @param reason why; the case, if there is one, goes in the header {@code Case-Reference}
 */
record ExportRequest(@NotNull DataTaken.Reason reason) {}
