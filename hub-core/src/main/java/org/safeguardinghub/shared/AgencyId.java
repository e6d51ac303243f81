package org.safeguardinghub.shared;

import java.util.regex.Pattern;

/**
 * One organisation in the register, for example {@code northtown-csc}. It is part of topic names
 * and tokens, so it is limited to lower-case letters, digits and single hyphens, 2 to 40
 * characters.
 */
public record AgencyId(String text) implements Id, Comparable<AgencyId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,39}");

    public AgencyId {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException(
                    "an agency id has 2 to 40 lower-case letters, digits and hyphens");
        }
    }

    public static boolean isWellFormed(String text) {
        return text.length() <= 40 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(AgencyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
