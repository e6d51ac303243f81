package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;

/** Where to ask: an agency's front door, never a person's own line. */
public record Desk(String name, @Nullable String email, @Nullable String telephone) {}
