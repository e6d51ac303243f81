package org.safeguardinghub.api.subject;

import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.LinkReason;

import java.util.UUID;

/** Two subject records are the same person; at least one is this agency's own. */
public record LinkRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull SubjectId otherSubject,
        @NotNull LinkReason reason) {}
