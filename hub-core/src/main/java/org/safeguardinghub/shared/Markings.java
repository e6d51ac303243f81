package org.safeguardinghub.shared;

import java.util.Set;

/**
 * Conditions that travel with a record and with every copy of it.
 *
 * @param handling codes of how it may be handled, for example {@code C}
 * @param sensitivity codes of how sensitive it is, for example {@code OFFICIAL_SENSITIVE}
 */
public record Markings(Set<String> handling, Set<String> sensitivity) {
    public static final Markings NONE = new Markings(Set.of(), Set.of());

    public Markings {
        handling = Set.copyOf(handling);
        sensitivity = Set.copyOf(sensitivity);
    }
}
