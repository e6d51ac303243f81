package org.safeguardinghub.register;

import java.util.List;

/**
 * What the register has of an agency or an area.
 *
 * @param registered by which it is there
 * @param standing the successions that end it, or make it come after another
 */
public record Entry<E extends RegisterEvent>(E registered, List<Succession> standing) {
    public Entry {
        standing = List.copyOf(standing);
    }
}
