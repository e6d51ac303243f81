package org.safeguardinghub.embedded;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A name and a password for one of the servers. Both are limited to characters that mean nothing in
 * SQL, in JAAS settings and in Kafka's formatter, so that neither can end a quotation.
 */
public record Login(String name, String password) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    private static final int RANDOM_BYTES = 24;

    public Login {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a login name has 1 to 63 lower-case letters, digits, hyphens, underscores");
        }
        if (!PASSWORD.matcher(password).matches()) {
            throw new IllegalArgumentException(
                    "a password has 8 to 128 letters, digits, hyphens, underscores");
        }
    }

    /** A login with a fresh password of 192 random bits. */
    public static Login random(String name) {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Login(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
