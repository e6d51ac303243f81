package org.safeguardinghub.shared;

import java.util.Set;

/** An event that can be found by what it concerns. */
public interface Tagged {
    /** Opaque tags such as {@code subject:<uuid>}. Never a name, a number or any other content. */
    Set<String> tags();
}
