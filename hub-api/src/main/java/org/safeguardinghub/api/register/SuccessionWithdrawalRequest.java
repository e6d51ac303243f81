package org.safeguardinghub.api.register;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** An announced succession that does not come to pass. Source: codes, section 5. */
record SuccessionWithdrawalRequest(@NotNull UUID id) {}
