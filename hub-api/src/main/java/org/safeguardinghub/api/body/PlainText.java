package org.safeguardinghub.api.body;

/** Which characters a text may have: any that can be shown, plus line breaks and tabs. */
final class PlainText {
    private PlainText() {}

    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            // half of a character: it cannot be stored
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED -> !isNoncharacter(c);
            case Character.FORMAT -> !turnsText(c);
            default -> true;
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Embeddings, overrides and isolates: text can be made to read as what it is not. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
