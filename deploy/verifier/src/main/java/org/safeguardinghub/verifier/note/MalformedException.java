package org.safeguardinghub.verifier.note;

/**
 * Something is not of the form that its format prescribes; the message says what, in half a line.
 */
public final class MalformedException extends Exception {
    public MalformedException(String message) {
        super(message);
    }
}
