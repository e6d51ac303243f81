package org.safeguardinghub.shared;

/** An identifier that is stored and shown as one plain value. */
public interface Id {
    /** The identifier as it is written in URLs, events and tags. */
    String text();
}
