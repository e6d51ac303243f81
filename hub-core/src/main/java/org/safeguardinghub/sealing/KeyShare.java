package org.safeguardinghub.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One custodian's part of a key, to be printed and typed again. Its text form keeps the part to
 * itself.
 *
 * @param set of which splitting it is: shares of two of them do not fit, though the key was one
 * @param needed how many make the key
 * @param of how many there are
 * @param number which of them this is, from one
 */
public record KeyShare(String set, int needed, int of, int number, byte[] part) {
    private static final Pattern LINE =
            Pattern.compile(
                    "hub key share 1, set ([0-9a-f]{8}), (\\d{1,3}) of (\\d{1,3}), "
                            + "number (\\d{1,3}): ([0-9a-f ]+), check ([0-9a-f]{8})");
    private static final HexFormat HEX = HexFormat.of();

    /** As it is printed: the part in groups of four, and a check over all before it. */
    public String line() {
        return before() + HEX.formatHex(part).replaceAll("....(?!$)", "$0 ") + ", check " + check();
    }

    /**
     * Reads a line as it was printed. Capitals and more or less space do not matter.
     *
     * @throws ShareRefused where it is none, or a character is another than was printed
     */
    public static KeyShare parse(String line) {
        var text = line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var found = LINE.matcher(text);
        if (!found.matches()) {
            throw new ShareRefused("this is no line of a key share");
        }
        var digits = found.group(5).replace(" ", "");
        if (digits.length() % 2 == 1) {
            throw mistyped(found.group(4));
        }
        var share =
                new KeyShare(
                        found.group(1),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4)),
                        HEX.parseHex(digits));
        if (!share.check().equals(found.group(6))) {
            throw mistyped(found.group(4));
        }
        if (!share.canBe()) {
            throw new ShareRefused("this is no line of a key share");
        }
        return share;
    }

    /** As only a splitting makes it. The value at nought would be the key itself. */
    private boolean canBe() {
        return needed >= KeyShares.LEAST_NEEDED
                && needed <= of
                && of <= KeyShares.MOST
                && number >= 1
                && number <= of;
    }

    private static ShareRefused mistyped(String number) {
        return new ShareRefused(
                "share " + number + " is mistyped: its check does not fit what stands before it");
    }

    private String before() {
        return "hub key share 1, set %s, %d of %d, number %d: ".formatted(set, needed, of, number);
    }

    private String check() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before().getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest.digest(part), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "share " + number + " of set " + set;
    }
}
