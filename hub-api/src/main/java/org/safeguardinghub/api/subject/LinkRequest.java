package org.safeguardinghub.api.subject;

import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.LinkReason;

import java.util.UUID;

/**
 * Two subject records are the same person; at least one is this agency's own. Source: interfaces,
 * section 2.
 *
 * @param subject one of the two subject records
 * @param otherSubject the other one
 * @param reason why they are held to be one person
 */
public record LinkRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull SubjectId otherSubject,
        @NotNull LinkReason reason) {}
