package org.safeguardinghub.api.forgetting;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** The sender approves an erasure of the own agency. Source: domain guide, section 8. */
record ErasureApprovalRequest(@NotNull UUID id) {}
