package org.safeguardinghub.replay;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** Rows in the text form of {@code COPY}. Every value is written as PostgreSQL reads its type. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();

    void add(int version, @Nullable Object[] row) {
        text.append(version);
        for (var value : row) {
            text.append('\t');
            if (value == null) {
                text.append("\\N");
            } else {
                escape(value.toString());
            }
        }
        text.append('\n');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    int length() {
        return text.length();
    }

    /** What was added since the last time. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
