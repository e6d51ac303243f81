package org.safeguardinghub.api.kafka;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.embedded.Login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** Commands as agencies' systems send them to their topic. */
public final class InboundEvents {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private InboundEvents() {}

    /**
     * The event for a command over HTTP, where systems may send it.
     *
     * @param purpose empty where none is said
     */
    public static Optional<String> of(String path, String purpose, String body) {
        for (var type : CommandType.values()) {
            var ids = Pattern.compile(PARAMETER.matcher(type.path()).replaceAll("([^/]+)"));
            var found = ids.matcher(path);
            if (found.matches()) {
                var named = new ArrayList<String>();
                for (int n = 1; n <= found.groupCount(); n++) {
                    named.add(found.group(n));
                }
                return Optional.of(event(type, String.join("/", named), purpose, body));
            }
        }
        return Optional.empty();
    }

    private static String event(CommandType type, String subject, String purpose, String body) {
        var said = purpose.isEmpty() ? "" : "\"purpose\":\"" + purpose + "\",";
        var about = subject.isEmpty() ? "" : "\"subject\":\"" + subject + "\",";
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:test\",%s%s"
                        .formatted(UUID.randomUUID(), said, about)
                + "\"type\":\"%s\",\"data\":%s}".formatted(type.answeredAs("v1"), body);
    }

    /** How many kinds of command there are. */
    public static int kinds() {
        return Arrays.asList(CommandType.values()).size();
    }

    /** Sends them in this order; the offsets at which they stand. */
    public static List<Long> send(
            HubWithBroker hub, Login login, String agency, List<String> events)
            throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(hub.broker().clientSettings(login));
        settings.put("enable.idempotence", "false");
        var offsets = new ArrayList<Long>();
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var event : events) {
                var sent = producer.send(new ProducerRecord<>("hub.inbound." + agency, event));
                offsets.add(sent.get().offset());
            }
        }
        return offsets;
    }
}
