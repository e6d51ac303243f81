package org.safeguardinghub.adapters.wire.custodian;

/** Something in a file is not what its format promises. Names the place, never the value found. */
public final class WrongShape extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String pointer;
    private final String expected;

    WrongShape(String pointer, String expected) {
        super(pointer + ": " + expected);
        this.pointer = pointer;
        this.expected = expected;
    }

    /** JSON pointer (RFC 6901) into the file. */
    public String pointer() {
        return pointer;
    }

    /** What was expected there, in plain English. */
    public String expected() {
        return expected;
    }
}
