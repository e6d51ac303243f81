package org.safeguardinghub.api.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Every code that can be sent is in a published list, and every list is as the enum is. */
class CodeListsIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A part of a name that nobody reads aloud: it has no vowel, or a digit. */
    private static final Pattern NO_WORD =
            Pattern.compile("(?:^|_)([^AEIOUY_]+|[^_]*\\d[^_]*)(?:_|$)");

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static JsonNode description;
    private static Map<String, JsonNode> lists;

    @BeforeAll
    static void start() throws Exception {
        hub = new HubWithBroker(folder);
        description = JSON.readTree(hub.send(hub.to("/api/openapi.json")).body());
        lists = new HashMap<>();
        for (var item : JSON.readTree(get("/code-lists").body()).path("items")) {
            var name = item.path("name").asString();
            assertThat(lists.put(name, JSON.readTree(get("/code-lists/" + name).body())))
                    .as("lists of the name %s", name)
                    .isNull();
            assertThat(item.path("link").asString()).isEqualTo("/api/v1/code-lists/" + name);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void every_code_that_a_request_can_name_is_in_the_list_that_its_field_names() {
        assertThat(coded(description)).hasSizeGreaterThan(20);
        assertThat(outside(description)).isEmpty();
    }

    @Test
    void a_code_that_no_list_has_would_be_found() {
        var planted = description.deepCopy();
        ((ObjectNode) planted.at("/components/schemas/LinkRequest/properties"))
                .putObject("mood")
                .putArray("enum")
                .add("SUNNY");
        ((ObjectNode) planted.at("/components/schemas/LinkRequest/properties/reason"))
                .withArray("enum")
                .add("A_DREAM");
        assertThat(outside(planted)).containsExactlyInAnyOrder("mood", "reason");
    }

    @Test
    void a_list_has_the_codes_of_its_enum_in_their_order() {
        var enums = hub.part(CodeLists.class).enums().keySet();
        assertThat(enums).hasSameSizeAs(lists.keySet());
        for (var type : enums) {
            var list = list(PublishedList.nameOf(type));
            assertThat(list.path("codes").valueStream().map(c -> c.path("code").asString()))
                    .as(type.getName())
                    .containsExactlyElementsOf(
                            Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        }
    }

    @Test
    void a_list_says_what_it_is_since_when_and_from_which_document() {
        for (var list : lists.values()) {
            var name = list.path("name").asString();
            assertThat(list.path("meaning").asString("")).as(name).isNotBlank();
            assertThat(list.path("source").asString("")).as("source of " + name).isNotBlank();
            assertThat(list.path("version").asInt()).as(name).isPositive();
            assertThat(list.path("effectiveFrom").asString())
                    .as(name)
                    .matches("20\\d\\d-\\d\\d-\\d\\d");
        }
        assertThat(list("concern-type").path("source").asString()).contains("SR-01");
    }

    @Test
    void a_code_that_is_no_plain_word_says_in_words_what_it_means() {
        assertThat("CA04_16LA").containsPattern(NO_WORD);
        assertThat("LA_CSC").containsPattern(NO_WORD);
        assertThat("ONE_OFF").doesNotContainPattern(NO_WORD);
        var unexplained = new ArrayList<String>();
        lists.forEach(
                (name, list) ->
                        list.path("codes")
                                .forEach(
                                        code -> {
                                            var word = code.path("code").asString();
                                            var plain =
                                                    word.toLowerCase(Locale.ROOT).replace('_', ' ');
                                            if (NO_WORD.matcher(word).find()
                                                    && code.path("meaning")
                                                            .asString()
                                                            .equals(plain)) {
                                                unexplained.add(name + " " + word);
                                            }
                                        }));
        assertThat(unexplained).as("give these constants a Javadoc comment").isEmpty();
    }

    @Test
    void a_code_whose_law_is_not_known_to_have_begun_says_so() {
        var standing =
                lists.values().stream()
                        .flatMap(list -> list.path("codes").valueStream())
                        .filter(code -> code.path("code").asString().equals("CA04_16LA"))
                        .map(code -> code.path("status").asString());
        assertThat(standing).containsOnly("ENACTED_NOT_CONFIRMED_IN_FORCE").isNotEmpty();
    }

    @Test
    void any_role_may_read_them_and_nobody_without_one() {
        assertThat(get("/code-lists/level").statusCode()).isEqualTo(200);
        assertThat(hub.get("hub-operator", "NOBODY", "/code-lists/level", "").statusCode())
                .isEqualTo(403);
        assertThat(hub.send(hub.to("/api/v1/code-lists")).statusCode()).isEqualTo(401);
        assertThat(get("/code-lists/no-such-list").statusCode()).isEqualTo(404);
    }

    private static JsonNode list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    private static HttpResponse<String> get(String path) {
        return hub.get("hub-operator", "HUB_ADMIN", path, "");
    }

    /** Fields whose codes are not those of the list that they name. */
    private static List<String> outside(JsonNode openapi) {
        var outside = new ArrayList<String>();
        coded(openapi)
                .forEach(
                        field -> {
                            var said = field.getValue();
                            var list = lists.get(said.path("x-code-list").asString(""));
                            if (list == null || !codes(list).containsAll(named(said))) {
                                outside.add(field.getKey());
                            }
                        });
        return outside;
    }

    /** Every field of every schema of a request that takes codes. */
    private static List<Map.Entry<String, JsonNode>> coded(JsonNode openapi) {
        return openapi.at("/components/schemas").properties().stream()
                .filter(schema -> isSent(openapi, schema.getKey()))
                .flatMap(schema -> schema.getValue().path("properties").properties().stream())
                .filter(field -> !named(field.getValue()).isEmpty())
                .toList();
    }

    private static boolean isSent(JsonNode openapi, String schema) {
        return Sent.schemas(openapi).contains(schema);
    }

    private static List<String> named(JsonNode field) {
        return field.findValues("enum").stream()
                .flatMap(JsonNode::valueStream)
                .filter(code -> !code.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> codes(JsonNode list) {
        return list.path("codes").valueStream().map(c -> c.path("code").asString()).toList();
    }
}
