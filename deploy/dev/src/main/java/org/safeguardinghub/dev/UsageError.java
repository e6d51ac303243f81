package org.safeguardinghub.dev;

/** What was asked for cannot be done; the message is one line for the person who asked. */
final class UsageError extends RuntimeException {
    private final String line;

    UsageError(String line) {
        super(line);
        this.line = line;
    }

    String line() {
        return line;
    }
}
