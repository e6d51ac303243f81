package org.safeguardinghub.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's configuration: one node, small, durable, and closed to everybody unknown. */
record BrokerSettings(Path folder, int port, int controllerPort, Login hub, Login controller) {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";

    Map<String, String> asMap() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(node());
        settings.putAll(access());
        settings.putAll(durability());
        settings.putAll(smallness());
        return settings;
    }

    private Map<String, String> node() {
        String clients = CLIENTS + "://" + LoopbackPort.HOST + ":" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + LoopbackPort.HOST + ":" + controllerPort,
                "listeners",
                clients + "," + CONTROLLER + "://" + LoopbackPort.HOST + ":" + controllerPort,
                "advertised.listeners",
                clients,
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENTS,
                "log.dirs",
                folder.toString(),
                // a killed broker may come back after this time, not after the usual 9 s
                "broker.session.timeout.ms",
                "4000",
                "broker.heartbeat.interval.ms",
                "500");
    }

    /**
     * The controller's listener could change anything, so it too asks for a password: a new one at
     * every start, known to this process alone.
     */
    private Map<String, String> access() {
        return Map.of(
                "listener.security.protocol.map",
                        CLIENTS + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT",
                "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config", Jaas.scram(hub),
                "listener.name.controller.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config", Jaas.plainServer(controller),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found", "false",
                "super.users", "User:" + hub.name() + ";User:" + controller.name());
    }

    /** One node has no replica to fall back on: a record is on disk before it is confirmed. */
    private static Map<String, String> durability() {
        return Map.of(
                "log.flush.interval.messages", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> smallness() {
        Map<String, String> small = new HashMap<>();
        small.put("offsets.topic.num.partitions", "1");
        small.put("transaction.state.log.num.partitions", "1");
        small.put("share.coordinator.state.topic.num.partitions", "1");
        small.put("group.initial.rebalance.delay.ms", "0");
        small.put("num.network.threads", "2");
        small.put("num.io.threads", "2");
        small.put("background.threads", "2");
        small.put("log.cleaner.dedupe.buffer.size", "2097152");
        small.put("log.segment.bytes", "16777216");
        small.put("log.index.size.max.bytes", "1048576");
        small.put("offsets.topic.segment.bytes", "4194304");
        small.put("transaction.state.log.segment.bytes", "4194304");
        small.put("metadata.log.segment.bytes", "16777216");
        return small;
    }
}
