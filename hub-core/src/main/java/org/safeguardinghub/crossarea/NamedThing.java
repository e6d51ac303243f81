package org.safeguardinghub.crossarea;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody or something that a concern names and another concern may name too, in its one exact
 * form. Source: domain guide, SR-34.
 *
 * @param words the normalised values, in an order of their own
 */
record NamedThing(ThingKind kind, List<String> words) {
    /** As anybody must have it to tell one vehicle, phone or account from another. */
    private static final int FEWEST_SIGNS = 2;

    private static final int FEWEST_DIGITS = 7;

    NamedThing {
        words = List.copyOf(words);
    }

    /** Somebody suspected: the name alone may be anybody's, with the day of birth hardly. */
    static NamedThing person(String name, LocalDate born) {
        return new NamedThing(ThingKind.PERSON, List.of(plain(name), born.toString()));
    }

    /** {@code uprn}: in the one form that is used for matching. */
    static NamedThing place(String uprn) {
        return new NamedThing(ThingKind.PLACE, List.of(uprn));
    }

    /** What was written of a vehicle, a phone or an account; empty where that tells none apart. */
    static Optional<NamedThing> of(ThingKind kind, String written) {
        var form =
                switch (kind) {
                    case VEHICLE -> signs(written);
                    case PHONE -> number(written);
                    case ACCOUNT -> plain(written).replaceFirst("^@", "");
                    case PERSON, PLACE ->
                            throw new IllegalArgumentException(kind + " is not told by one text");
                };
        int fewest = kind == ThingKind.PHONE ? FEWEST_DIGITS : FEWEST_SIGNS;
        return form.length() < fewest
                ? Optional.empty()
                : Optional.of(new NamedThing(kind, List.of(form)));
    }

    private static String signs(String mark) {
        return mark.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Digits alone, as they are dialled within the United Kingdom. */
    private static String number(String written) {
        var digits = written.replaceAll("\\(0\\)", "").replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+|00)44", "0").replace("+", "00");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "NamedThing " + kind;
    }
}
