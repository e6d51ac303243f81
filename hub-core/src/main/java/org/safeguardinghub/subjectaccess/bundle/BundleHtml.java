package org.safeguardinghub.subjectaccess.bundle;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A bundle to print and read. No script, and nothing that is fetched from elsewhere. */
final class BundleHtml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <title>What is held of you</title></head><body>
            <h1>What is held of you</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private BundleHtml() {}

    static byte[] of(Cover cover, List<Told> told, Map<Integer, String> names) {
        var html = new BundleHtml();
        html.cover(cover);
        int number = 1;
        for (var one : told) {
            html.page.append("<section><h2>").append(number).append("</h2>\n");
            switch (one) {
                case Told.Given given -> html.given(given);
                case Told.Withheld(var because) -> html.line("Withheld", BundleWords.of(because));
                case Told.Disclosed disclosed -> html.disclosed(disclosed);
            }
            var name = names.get(number++);
            if (name != null) {
                html.line("File", name);
            }
            html.page.append("</section>\n");
        }
        html.page.append("</body></html>\n");
        return html.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cover(Cover cover) {
        line("Agency", cover.agency());
        line("Reference", cover.reference());
        line("As it was held", time(cover.asOf()));
        line("Made", time(cover.madeAt()));
        BundleWords.NOTES.forEach(note -> page.append("<p>").append(safe(note)).append("</p>\n"));
    }

    private void given(Told.Given given) {
        line("What", given.type() + " " + given.event());
        line("When it happened", time(given.happenedAt()));
        line("When it was recorded", time(given.recordedAt()));
        new TreeMap<>(given.codes()).forEach(this::line);
        new TreeMap<>(given.content())
                .forEach(
                        (category, fields) -> {
                            page.append("<h3>")
                                    .append(safe(BundleWords.of(category)))
                                    .append("</h3>\n");
                            value(fields);
                        });
        given.partly().forEach(because -> line("Withheld in part", BundleWords.of(because)));
    }

    private void disclosed(Told.Disclosed disclosed) {
        line(disclosed.shared() ? "Shared" : "Looked at", time(disclosed.at()));
        line("By or with", String.join(", ", disclosed.agencies()));
        line("For", String.join(", ", disclosed.purposes()));
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            page.append("<dl>\n");
            for (var field : value.properties()) {
                page.append("<dt>").append(safe(field.getKey())).append("</dt><dd>");
                value(field.getValue());
                page.append("</dd>\n");
            }
            page.append("</dl>\n");
        } else if (value.isArray()) {
            page.append("<ul>\n");
            for (var one : value) {
                page.append("<li>");
                value(one);
                page.append("</li>\n");
            }
            page.append("</ul>\n");
        } else {
            page.append(safe(value.asString("")));
        }
    }

    private void line(String what, String said) {
        page.append("<p><b>")
                .append(safe(what))
                .append("</b> ")
                .append(safe(said))
                .append("</p>\n");
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
