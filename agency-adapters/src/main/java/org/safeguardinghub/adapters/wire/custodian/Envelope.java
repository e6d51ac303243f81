package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Content;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What surrounds every payload: which agency, which system, whom to ask. All of it is META. */
public final class Envelope {
    private Envelope() {}

    public static void into(Content content, CustodianRecord record) {
        Fields envelope = record.envelope();
        content.add(Category.META, "agencies", record.custodian().name());
        content.add(Category.META, "systems", envelope.text("systemId"));
        for (Fields link : envelope.objects("recordLink")) {
            content.add(Category.META, "systems", joined(link, ": ", "title", "url"));
        }
        for (Fields contact : envelope.objects("contactDetails")) {
            content.add(
                    Category.META,
                    "contacts",
                    joined(contact, ", ", "name", "description", "telephone", "email", "address"));
        }
    }

    private static @Nullable String joined(Fields fields, String separator, String... names) {
        String text =
                Stream.of(names)
                        .map(fields::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }
}
