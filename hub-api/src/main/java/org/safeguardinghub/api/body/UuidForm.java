package org.safeguardinghub.api.body;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A UUID in its full form: the JDK also takes shortened ones, of which there are many for each. */
final class UuidForm {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidForm() {}

    static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
