package org.safeguardinghub.authority;

/** The facts cannot be read, so nothing can be ruled: the hub refuses instead of guessing (P9). */
public class AuthorityUnreadable extends RuntimeException {
    public AuthorityUnreadable(Exception cause) {
        super("the authority register cannot be read", cause);
    }
}
