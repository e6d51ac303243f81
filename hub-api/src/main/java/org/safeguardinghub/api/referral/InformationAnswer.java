package org.safeguardinghub.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.safeguardinghub.api.content.ContentBody;

import java.util.UUID;

/**
 * What the author has to say to a request for information. Source: interfaces, section 2.
 *
 * @param content what is known, by category
 */
record InformationAnswer(@NotNull UUID id, @NotNull @Valid ContentBody content) {}
