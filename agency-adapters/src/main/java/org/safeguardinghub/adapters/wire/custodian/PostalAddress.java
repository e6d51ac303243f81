package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prototype's address block. */
public record PostalAddress(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String town,
        @Nullable String county,
        @Nullable String postcode) {

    /** The address in the named field, or null when none is given. */
    public static @Nullable PostalAddress in(Fields fields, String name) {
        Fields address = fields.object(name);
        return address == null
                ? null
                : new PostalAddress(
                        address.text("line1"),
                        address.text("line2"),
                        address.text("townOrCity"),
                        address.text("county"),
                        address.text("postcode"));
    }

    /** One line, as on an envelope; null when every part is missing. */
    public static @Nullable String oneLine(Fields fields, String name) {
        PostalAddress address = in(fields, name);
        if (address == null) {
            return null;
        }
        String line =
                Stream.of(
                                address.line1,
                                address.line2,
                                address.town,
                                address.county,
                                address.postcode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }
}
