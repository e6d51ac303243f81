package org.safeguardinghub.search;

import org.safeguardinghub.identifier.Checked;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.shared.AgencyId;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing by which a person can be found, in its one exact form. Source: identifier formats,
 * general rules.
 *
 * @param kind what is replaced together when a holder corrects it
 * @param words the normalised values, in an order of their own
 */
public record KnownAs(Kind kind, List<String> words) {
    /** What is replaced together when a holder corrects it. Kept in rows: never rename one. */
    public enum Kind {
        IDENTIFIER,
        REFERENCE,
        NAME,
        BIRTH
    }

    public KnownAs {
        words = List.copyOf(words);
    }

    /**
     * A number as somebody sent it. One that fails the check of its scheme finds nobody, and so
     * does one that is of a place or an organisation. A scheme of the agency's own making means
     * something only there.
     *
     * @param by whose number it is, where the scheme is an agency's own
     */
    public static Optional<KnownAs> identifier(
            String scheme, String sent, Checked checked, AgencyId by) {
        return switch (checked.result()) {
            case VALID ->
                    Scheme.named(scheme)
                            .filter(Scheme::isOfPersons)
                            .map(known -> identifier(scheme, String.valueOf(checked.canonical())));
            case UNKNOWN_SCHEME ->
                    sent.isBlank()
                            ? Optional.empty()
                            : Optional.of(
                                    new KnownAs(
                                            Kind.IDENTIFIER,
                                            List.of(scheme, by.text(), sent.strip())));
            case WRONG_CHECK_DIGIT, WRONG_FORMAT -> Optional.empty();
        };
    }

    /** A number in the one form that is used for matching. */
    static KnownAs identifier(String scheme, String canonical) {
        return new KnownAs(Kind.IDENTIFIER, List.of(scheme, canonical));
    }

    /** How this agency itself finds its record again. */
    public static KnownAs reference(AgencyId holder, String reference) {
        return new KnownAs(Kind.REFERENCE, List.of(holder.text(), reference.strip()));
    }

    /** Given and family name, alike in whatever case and with whatever spaces they are written. */
    public static KnownAs name(String given, String family) {
        return new KnownAs(Kind.NAME, List.of(plain(given), plain(family)));
    }

    public static KnownAs born(LocalDate day) {
        return new KnownAs(Kind.BIRTH, List.of(day.toString()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "KnownAs " + kind;
    }
}
