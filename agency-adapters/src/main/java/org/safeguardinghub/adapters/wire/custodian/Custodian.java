package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.Nullable;

/** Who holds the records of a file. {@code name} is null for a bare sample. */
public record Custodian(String id, @Nullable String name) {}
