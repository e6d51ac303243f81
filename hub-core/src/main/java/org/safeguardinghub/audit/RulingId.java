package org.safeguardinghub.audit;

import java.util.Optional;
import java.util.UUID;

/** One ruling among those of one answer, as it is shown: {@code <answer>.<n>}, counted from 0. */
public record RulingId(UUID answer, int index) {
    @Override
    public String toString() {
        return answer + "." + index;
    }

    /** Empty for anything that no answer could have shown. */
    public static Optional<RulingId> parse(String text) {
        int dot = text.indexOf('.');
        try {
            return dot != 36
                    ? Optional.empty()
                    : Optional.of(
                            new RulingId(
                                    UUID.fromString(text.substring(0, dot)),
                                    Integer.parseUnsignedInt(text.substring(dot + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
