package org.safeguardinghub.api.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.api.content.ContentBody;

import java.util.UUID;

/** This agency's record of a person. */
public record SubjectRequest(@NotNull UUID id, @NotNull @Valid ContentBody content) {}
