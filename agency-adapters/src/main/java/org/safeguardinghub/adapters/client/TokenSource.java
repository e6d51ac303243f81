package org.safeguardinghub.adapters.client;

/** Where access tokens come from. Safe for use by many threads. */
@FunctionalInterface
public interface TokenSource {
    /** A token believed to be good now. */
    String token();

    /** The hub refused this token: do not offer it again. */
    default void refused(String token) {}
}
