package org.safeguardinghub.api.command;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/**
 * A command that says nothing but which command it is. Source: interfaces, section 1.
 *
 * @param id chosen by the client: the key under which the command takes effect once
 */
public record CommandBody(@NotNull UUID id) {}
