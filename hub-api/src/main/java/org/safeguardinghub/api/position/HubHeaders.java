package org.safeguardinghub.api.position;

/** The names of the headers that carry places in the log. */
public final class HubHeaders {
    /** on every command's answer: where it was written */
    public static final String POSITION = "Hub-Position";

    /** on every read: what its content reflects */
    public static final String AS_OF = "Hub-As-Of";

    /** on a read's request: what its content must at least reflect */
    public static final String MIN_POSITION = "Hub-Min-Position";

    private HubHeaders() {}
}
