package org.safeguardinghub.identifier;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What a check of an identifier found. Valid means that it passes the rule of its scheme, not that
 * it was ever given to anybody.
 *
 * @param canonical the one form used for matching; null unless valid
 */
public record Checked(Result result, @Nullable String canonical, Set<Remark> remarks) {
    /** Whether an identifier is what its scheme says. Source: identifier formats. */
    public enum Result {
        /** as the scheme wants it, check digit included where it has one */
        VALID,
        /** it looks right and its check digit is not */
        WRONG_CHECK_DIGIT,
        /** it does not look like one */
        WRONG_FORMAT,
        /** no rule is known for the scheme: kept as it was sent */
        UNKNOWN_SCHEME
    }

    /** What else is to be known of an identifier that passes. Source: identifier formats. */
    public enum Remark {
        /** from the range that is never issued: it must not stand for a person outside tests */
        TEST_NUMBER,
        /** outside the ranges that the scheme is known to issue */
        OUTSIDE_KNOWN_RANGES,
        /** stands in until the lasting one is given */
        TEMPORARY,
        /** stands for no fixed address, or for one that is not known */
        NO_KNOWN_ADDRESS
    }

    static Checked valid(String canonical, Remark... remarks) {
        return new Checked(Result.VALID, canonical, Set.of(remarks));
    }

    static Checked wrongCheckDigit() {
        return new Checked(Result.WRONG_CHECK_DIGIT, null, Set.of());
    }

    static Checked wrongFormat() {
        return new Checked(Result.WRONG_FORMAT, null, Set.of());
    }

    static Checked unknownScheme() {
        return new Checked(Result.UNKNOWN_SCHEME, null, Set.of());
    }

    /** Whether two records may be proposed as one person because both have it. */
    public boolean mayMatch() {
        return result == Result.VALID && remarks.isEmpty();
    }
}
