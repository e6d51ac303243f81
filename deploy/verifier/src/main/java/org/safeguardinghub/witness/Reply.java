package org.safeguardinghub.witness;

/**
 * What a witness answers.
 *
 * @param status of HTTP, as tlog-witness has it
 */
record Reply(int status, String contentType, String body) {
    private static final String PLAIN = "text/plain; charset=utf-8";

    static Reply cosigned(String signatureLine) {
        return new Reply(200, PLAIN, signatureLine);
    }

    /** The log should come again with a proof from this size. */
    static Reply sawLast(long size) {
        return new Reply(409, "text/x.tlog.size", size + "\n");
    }

    static Reply refused(int status, String why) {
        return new Reply(status, PLAIN, why + "\n");
    }
}
