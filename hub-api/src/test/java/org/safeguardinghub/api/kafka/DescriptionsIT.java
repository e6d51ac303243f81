package org.safeguardinghub.api.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.feed.FeedItem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both served descriptions are valid by the official schemas of their specifications, every
 * reference in them leads somewhere, and the topics' leaves out no command and no feed item.
 */
class DescriptionsIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema OPENAPI =
            schema(SpecificationVersion.DRAFT_2020_12, "openapi-3.1.json");
    private static final Schema SCHEMA_OBJECT =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}");
    private static final Schema ASYNCAPI =
            schema(SpecificationVersion.DRAFT_7, "asyncapi-3.0.json");

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static JsonNode paths;
    private static JsonNode topics;

    @BeforeAll
    static void start() throws Exception {
        hub = new HubWithBroker(folder);
        paths = served("/api/openapi.json");
        topics = served("/api/asyncapi.json");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void the_description_of_the_paths_is_openapi() {
        assertThat(OPENAPI.validate(paths)).isEmpty();
        assertThat(paths.at("/components/schemas")).isNotEmpty();
        paths.at("/components/schemas")
                .properties()
                .forEach(
                        schema ->
                                assertThat(SCHEMA_OBJECT.validate(schema.getValue()))
                                        .as(schema.getKey())
                                        .isEmpty());
        assertThat(loose(paths)).isEmpty();
        var ids = paths.findValuesAsString("operationId");
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void the_description_of_the_topics_is_asyncapi() {
        assertThat(ASYNCAPI.validate(topics)).isEmpty();
        assertThat(loose(topics)).isEmpty();
    }

    @Test
    void a_broken_description_is_refused() {
        var noInfo = (ObjectNode) paths.deepCopy();
        noInfo.remove("info");
        assertThat(OPENAPI.validate(noInfo)).isNotEmpty();
        var place = (ObjectNode) paths.deepCopy();
        ((ObjectNode) place.at("/paths/~1api~1v1~1concerns~1{id}/get/parameters/0"))
                .put("in", "body");
        assertThat(OPENAPI.validate(place)).isNotEmpty();
        assertThat(SCHEMA_OBJECT.validate(JSON.readTree("{\"type\":\"text\"}"))).isNotEmpty();
        var action = (ObjectNode) topics.deepCopy();
        ((ObjectNode) action.path("operations").values().iterator().next()).put("action", "push");
        assertThat(ASYNCAPI.validate(action)).isNotEmpty();
        var dangling = (ObjectNode) topics.deepCopy();
        dangling.putObject("x-more").put("$ref", "openapi.json#/components/schemas/Nothing");
        assertThat(loose(dangling)).containsExactly("openapi.json#/components/schemas/Nothing");
    }

    @Test
    void every_command_and_every_feed_item_is_in_it() {
        var commands = Arrays.stream(CommandType.values()).toList();
        assertThat(messages("inbound"))
                .containsExactlyInAnyOrderElementsOf(answered(commands, "v1"));
        assertThat(messages("replies"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(
                                        answered(commands, "accepted.v1"),
                                        answered(commands, "refused.v1"),
                                        List.of(CommandType.UNREADABLE))
                                .flatMap(List::stream)
                                .toList());
        assertThat(messages("feed")).containsExactlyInAnyOrderElementsOf(FeedItem.types());
        assertThat(topics.path("operations").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(answered(commands, "v1").stream(), FeedItem.types().stream())
                                .toList());
        assertThat(topics.path("channels").valueStream().map(c -> c.path("address").asString()))
                .containsExactlyInAnyOrder(
                        "hub.feed.{agency}", "hub.inbound.{agency}", "hub.replies.{agency}");
    }

    @Test
    void a_command_says_what_it_needs_as_over_http() {
        var link =
                topics.at(
                        "/channels/inbound/messages/" + CommandType.LINK_PROPOSE.answeredAs("v1"));
        assertThat(link.at("/payload/properties/data/$ref").asString()).endsWith("/LinkRequest");
        assertThat(link.at("/payload/required").toString()).isEqualTo("[\"purpose\"]");
        assertThat(link.at("/payload/properties/purpose/enum")).hasSize(4);
        var recall =
                topics.at(
                        "/channels/inbound/messages/" + CommandType.SHARE_RECALL.answeredAs("v1"));
        assertThat(recall.at("/payload/required").toString()).isEqualTo("[\"subject\"]");
    }

    @Test
    void every_field_of_every_request_says_what_it_means_and_which_document_says_so() {
        var fields = RequestField.in(paths);
        assertThat(fields).hasSizeGreaterThan(150);
        assertThat(fields.stream().flatMap(RequestField::missing)).isEmpty();
    }

    @Test
    void a_field_says_what_it_means_itself_also_where_another_has_its_name_and_type() {
        assertThat(said("MissedAppointment/properties/date"))
                .isEqualTo("the day of the appointment");
        assertThat(said("Attendance/properties/date")).isEqualTo("the day of the visit");
        assertThat(said("ContentBody/properties/ADDR"))
                .isEqualTo("placement, refuge or home address");
        assertThat(said("ContentBody/properties/RISK"))
                .isEqualTo("markers, current assessment, safety plan");
        assertThat(said("ShareRequest/properties/id"))
                .isEqualTo(said("CommandBody/properties/id"))
                .contains("takes effect once");
    }

    private static String said(String place) {
        return paths.at("/components/schemas/" + place + "/description").asString();
    }

    @Test
    void no_two_records_are_described_under_one_name() {
        assertThat(paths.findValuesAsString("x-ambiguous"))
                .as("these share their simple name with another record: rename them")
                .isEmpty();
    }

    @Test
    void a_field_that_says_nothing_would_be_named() {
        var silent = paths.deepCopy();
        var field = (ObjectNode) silent.at("/components/schemas/Narrative/properties/account");
        field.remove("description");
        field.remove("x-source");
        assertThat(RequestField.in(silent).stream().flatMap(RequestField::missing))
                .hasSize(2)
                .allMatch(complaint -> complaint.startsWith("Narrative.account "));
    }

    private static List<String> answered(List<CommandType> commands, String how) {
        return commands.stream().map(command -> command.answeredAs(how)).toList();
    }

    private static List<String> messages(String channel) {
        return List.copyOf(topics.at("/channels/" + channel + "/messages").propertyNames());
    }

    /** References that lead nowhere, in the document itself or from one to the other. */
    private static List<String> loose(JsonNode document) {
        return document.findValuesAsString("$ref").stream()
                .filter(to -> !leadsSomewhere(document, to))
                .distinct()
                .toList();
    }

    private static boolean leadsSomewhere(JsonNode document, String to) {
        var place = to.substring(to.indexOf('#') + 1);
        return to.startsWith("#")
                ? !document.at(place).isMissingNode()
                : to.startsWith("openapi.json#") && !paths.at(place).isMissingNode();
    }

    private static JsonNode served(String path) {
        var answer = hub.send(hub.to(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Schema schema(SpecificationVersion version, String resource) {
        try (InputStream in = DescriptionsIT.class.getResourceAsStream("/schemas/" + resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
