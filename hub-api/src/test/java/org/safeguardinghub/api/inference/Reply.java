package org.safeguardinghub.api.inference;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer in the script's words: status, headers and body. What a reader cannot make anything of
 * is masked: position tokens, cursors, ids of answers, and times that the hub took from its clock.
 */
final class Reply {
    /** The time, a connection's end, and lengths, as a time has as many digits as it likes. */
    private static final Set<String> UNRELATED =
            Set.of("date", "connection", "keep-alive", "content-length", "transfer-encoding");

    private static final Set<String> OPAQUE = Set.of("hub-as-of", "hub-position");
    private static final Set<String> MASKED = Set.of("position", "hubposition");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final Universe universe;

    /** Whatever a script says itself was long before. */
    private final Instant begun = Instant.now().minus(Duration.ofHours(1));

    Reply(Universe universe) {
        this.universe = universe;
    }

    String of(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!UNRELATED.contains(name)) {
                                headers.put(name, OPAQUE.contains(name) ? "*" : values);
                            }
                        });
        var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        var body = isJson ? said(json(answer)) : plain(answer.body());
        return answer.statusCode() + " " + plain(headers.toString()) + "\n" + body;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** One value, with names in the order in which they came. */
    String said(JsonNode json) {
        if (json.isObject()) {
            var fields = new ArrayList<String>();
            json.properties()
                    .forEach(
                            field -> {
                                var name = plain(field.getKey());
                                var value = field.getValue();
                                fields.add(
                                        name + ":" + (isMasked(name, value) ? "*" : said(value)));
                            });
            return "{" + String.join(",", fields) + "}";
        }
        if (json.isArray()) {
            return list(json);
        }
        return plain(json.toString());
    }

    /** A feed goes on by its numbers, which are to be the same. */
    private static boolean isMasked(String name, JsonNode value) {
        return MASKED.contains(name) || (name.equals("next") && value.isString());
    }

    private String list(JsonNode array) {
        List<String> items = new ArrayList<>(array.valueStream().map(this::said).toList());
        // sets stand in the order of ids that the hub draws by lot
        if (array.valueStream().allMatch(JsonNode::isString)) {
            items.sort(null);
        }
        return "[" + String.join(",\n ", items) + "]";
    }

    private String plain(String text) {
        var words = universe.toScript(text);
        return TIME.matcher(words)
                .replaceAll(
                        time ->
                                Matcher.quoteReplacement(
                                        OffsetDateTime.parse(time.group())
                                                        .toInstant()
                                                        .isBefore(begun)
                                                ? time.group()
                                                : "@"));
    }
}
