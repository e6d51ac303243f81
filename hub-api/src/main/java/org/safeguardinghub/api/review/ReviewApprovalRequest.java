package org.safeguardinghub.api.review;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** A safeguarding partner approves a review. Source: Children Act 2004, section 16E(3). */
record ReviewApprovalRequest(@NotNull UUID id) {}
