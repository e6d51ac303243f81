package org.safeguardinghub.api.kafka;

import org.safeguardinghub.feed.FeedItem;
import org.safeguardinghub.shared.Purpose;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The topics described as AsyncAPI 3. What is the same for every message is written by hand in a
 * resource; messages and operations are made from the routes and feed types, so none can be left
 * out. Open to everyone, as the description of the paths is.
 */
@RestController
class ChannelsDescription {
    private static final String AGENCY = "{agency}";

    private final CommandRoutes routes;

    ChannelsDescription(CommandRoutes routes) {
        this.routes = routes;
    }

    @GetMapping(value = "/api/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe() {
        var description = template();
        address(description, "feed", ChannelNames.FEED);
        address(description, "inbound", ChannelNames.INBOUND);
        address(description, "replies", ChannelNames.REPLIES);
        FeedItem.types().forEach(type -> addItem(description, type));
        addRefusal(description, CommandType.UNREADABLE);
        Arrays.stream(CommandType.values()).forEach(type -> addCommand(description, type));
        return description.toString();
    }

    private static ObjectNode template() {
        try (var in = new ClassPathResource("description/asyncapi.json").getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void address(ObjectNode description, String channel, String prefix) {
        ((ObjectNode) description.path("channels").path(channel)).put("address", prefix + AGENCY);
    }

    private static void addItem(ObjectNode description, String type) {
        payload(description, "feed", type, "openapi.json#/components/schemas/FeedEvent");
        var operation = operation(description, type, "send", "feed");
        operation.withArray("messages").add(message("feed", type));
    }

    private void addCommand(ObjectNode description, CommandType type) {
        var sent = type.answeredAs("v1");
        var payload = payload(description, "inbound", sent, "#/components/schemas/Command");
        data(payload, "openapi.json#/components/schemas/" + routes.body(type));
        require(payload, type);
        var accepted = type.answeredAs("accepted.v1");
        data(
                payload(description, "replies", accepted, "#/components/schemas/Reply"),
                "#/components/schemas/Accepted");
        correlate(description, accepted);
        addRefusal(description, type.answeredAs("refused.v1"));

        var operation = operation(description, sent, "receive", "inbound");
        operation.withArray("messages").add(message("inbound", sent));
        var reply = operation.putObject("reply");
        reply.set("channel", reference("#/channels/replies"));
        reply.withArray("messages")
                .add(message("replies", accepted))
                .add(message("replies", type.answeredAs("refused.v1")))
                .add(message("replies", CommandType.UNREADABLE));
    }

    /** What is in the path or in a header over HTTP must be in the event. */
    private void require(ObjectNode payload, CommandType type) {
        var properties = (ObjectNode) payload.path("properties");
        var required = JsonMapper.shared().createArrayNode();
        if (type.namesSubject()) {
            var subject = properties.putObject("subject");
            if (type.idsInSubject() == 1) {
                subject.put("format", "uuid");
            } else {
                subject.put("description", "the ids in the path over HTTP, with a slash between");
            }
            required.add("subject");
        }
        var purposes = routes.purposes(type);
        if (!purposes.isEmpty()) {
            var names = properties.putObject("purpose").putArray("enum");
            purposes.stream().map(Purpose::name).forEach(names::add);
            required.add("purpose");
        }
        if (!required.isEmpty()) {
            payload.set("required", required);
        }
    }

    private static void addRefusal(ObjectNode description, String type) {
        data(
                payload(description, "replies", type, "#/components/schemas/Reply"),
                "openapi.json#/components/schemas/Problem");
        correlate(description, type);
    }

    private static void data(ObjectNode payload, String schema) {
        ((ObjectNode) payload.path("properties")).set("data", reference(schema));
    }

    /** Adds a message and returns what is particular about its payload. */
    private static ObjectNode payload(
            ObjectNode description, String channel, String type, String common) {
        var messages = (ObjectNode) description.at("/channels/" + channel + "/messages");
        var message = messages.putObject(type).put("name", type);
        var payload = message.putObject("payload");
        payload.putArray("allOf").add(reference(common));
        payload.putObject("properties").putObject("type").put("const", type);
        return payload;
    }

    private static void correlate(ObjectNode description, String type) {
        var message = (ObjectNode) description.at("/channels/replies/messages/" + type);
        message.set("correlationId", reference("#/components/correlationIds/answered"));
    }

    private static ObjectNode operation(
            ObjectNode description, String name, String action, String channel) {
        var operation = ((ObjectNode) description.path("operations")).putObject(name);
        operation.put("action", action);
        operation.set("channel", reference("#/channels/" + channel));
        return operation;
    }

    private static ObjectNode message(String channel, String type) {
        return reference("#/channels/" + channel + "/messages/" + type);
    }

    private static ObjectNode reference(String to) {
        return JsonMapper.shared().createObjectNode().put("$ref", to);
    }
}
