package org.safeguardinghub.adapters.wire.custodian;

/** An entry that cannot be read; {@code place} is where in it the fault lies. */
public record BrokenRecord(String pointer, String place, String fault) implements FileEntry {}
