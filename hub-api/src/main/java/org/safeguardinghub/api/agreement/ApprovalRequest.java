package org.safeguardinghub.api.agreement;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** The sender's agency approves a version. Source: sharing rules, section 2, base. */
record ApprovalRequest(@NotNull UUID id) {}
