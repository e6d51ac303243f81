package org.safeguardinghub.identifier;

/** The letter that ends police identifiers. Source: identifier formats, sections 9 and 10. */
final class PoliceCheckLetter {
    /** The letter stands at the remainder: Z at 0. */
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    /** Any of them, in a pattern. */
    static final String ANY = "[A-HJ-NP-RT-Z]";

    private PoliceCheckLetter() {}

    /**
     * @param digits the last two digits of the year and the serial
     */
    static boolean isRight(String digits, char letter) {
        return LETTERS.charAt((int) (Long.parseLong(digits) % LETTERS.length())) == letter;
    }
}
