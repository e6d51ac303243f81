package org.safeguardinghub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class KafkaBrokerIT {
    private static final String OPEN = "hub.feed.northtown-school";
    private static final String CLOSED = "hub.feed.northtown-gp";

    private final Login hub = Login.random("hub");
    private final Login school = Login.random("northtown-school");

    @TempDir Path folder;

    @Test
    void records_users_and_access_lists_are_kept_between_starts_on_another_port() throws Exception {
        try (KafkaBroker first = KafkaBroker.start(folder, 0, hub)) {
            prepare(first);
            send(first, hub, OPEN, "still here");
        }
        try (KafkaBroker second = KafkaBroker.start(folder, LoopbackPort.free(), hub)) {
            assertThat(firstRecord(second, school, OPEN)).contains("still here");
        }
    }

    @Test
    void a_user_reads_the_one_topic_it_was_given_and_does_nothing_else() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, hub)) {
            prepare(broker);
            send(broker, hub, OPEN, "for the school");
            send(broker, hub, CLOSED, "for the practice");
            assertThat(firstRecord(broker, school, OPEN)).contains("for the school");
            assertThatThrownBy(() -> firstRecord(broker, school, CLOSED))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> send(broker, school, OPEN, "forged"))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
            try (Admin admin = Admin.create(broker.clientSettings(school))) {
                assertThatThrownBy(() -> admin.deleteTopics(List.of(OPEN)).all().get())
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                assertThat(admin.listTopics().names().get()).containsExactly(OPEN);
            }
        }
    }

    @Test
    void anonymous_clients_and_wrong_passwords_are_refused() {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, hub)) {
            Map<String, Object> anonymous =
                    Map.of(
                            "bootstrap.servers", broker.address(),
                            "security.protocol", "PLAINTEXT",
                            "default.api.timeout.ms", "3000",
                            "request.timeout.ms", "2000");
            try (Admin admin = Admin.create(anonymous)) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .hasRootCauseInstanceOf(TimeoutException.class);
            }
            for (Login wrong : List.of(Login.random("hub"), Login.random("nobody"))) {
                try (Admin admin = Admin.create(broker.clientSettings(wrong))) {
                    assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                            .hasRootCauseInstanceOf(SaslAuthenticationException.class);
                }
            }
        }
    }

    @Test
    void the_controller_admits_neither_anonymous_clients_nor_the_super_user_of_the_topics() {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, hub)) {
            Map<String, Object> anonymous = new HashMap<>();
            anonymous.put("bootstrap.controllers", broker.controllerAddress());
            anonymous.put("default.api.timeout.ms", "3000");
            anonymous.put("request.timeout.ms", "2000");
            try (Admin admin = Admin.create(anonymous)) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .hasRootCauseInstanceOf(TimeoutException.class);
            }
            Map<String, Object> known = new HashMap<>(anonymous);
            known.putAll(broker.clientSettings(hub));
            known.remove("bootstrap.servers");
            try (Admin admin = Admin.create(known)) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .hasRootCauseInstanceOf(UnsupportedSaslMechanismException.class);
            }
        }
    }

    @Test
    void a_kept_folder_with_another_super_password_is_refused_in_one_line() {
        KafkaBroker.start(folder, 0, hub).close();
        assertThatThrownBy(() -> KafkaBroker.start(folder, 0, Login.random("hub")))
                .isInstanceOf(StartRefused.ServerFailed.class)
                .hasMessageContaining("another password")
                .hasMessageNotContaining("\n");
        KafkaBroker.start(folder, 0, hub).close();
    }

    private void prepare(KafkaBroker broker) throws Exception {
        broker.addUser(school.name(), school.password());
        try (Admin admin = Admin.create(broker.clientSettings(hub))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(OPEN, 1, (short) 1),
                                    new NewTopic(CLOSED, 1, (short) 1)))
                    .all()
                    .get();
            admin.createAcls(List.of(mayRead(OPEN, school))).all().get();
        }
    }

    private static AclBinding mayRead(String topic, Login login) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + login.name(), "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static void send(KafkaBroker broker, Login login, String topic, String value)
            throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.clientSettings(login));
        settings.put("enable.idempotence", "false");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static Optional<String> firstRecord(KafkaBroker broker, Login login, String topic) {
        Map<String, Object> settings = new HashMap<>(broker.clientSettings(login));
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (var row : consumer.poll(Duration.ofSeconds(20))) {
                return Optional.of(row.value());
            }
            return Optional.empty();
        }
    }
}
