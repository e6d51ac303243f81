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
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var id =
                    new RulingId(
                            UUID.fromString(text.substring(0, dot)),
                            Integer.parseInt(text.substring(dot + 1)));
            // Several texts read as one number; only one of them is ever shown.
            return id.index >= 0 && id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
