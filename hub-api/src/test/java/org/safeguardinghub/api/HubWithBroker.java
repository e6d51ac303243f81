package org.safeguardinghub.api;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.LoopbackPort;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.sample.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import javax.net.SocketFactory;

/** The real application on a real database and a real broker that can be stopped and started. */
public final class HubWithBroker implements Node, AutoCloseable {
    public static final Login SCHOOL = Login.random("school-system");
    public static final Login CSC = Login.random("csc-system");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Login hubUser = Login.random("hub");
    private final int brokerPort = LoopbackPort.free();
    private final Path folder;
    private final Login owner = Login.random("hub_owner");
    private final Login app = Login.random("hub_app");
    private final int postgresPort = LoopbackPort.free();
    private final ConfigurableApplicationContext hub;
    private final String address;
    private final List<String> settings = new ArrayList<>();
    private final boolean isFirst;
    private KafkaBroker broker;
    private PostgresServer postgres;

    /** {@code more} are settings as on the command line, stronger than those made here. */
    public HubWithBroker(Path folder, String... more) throws IOException {
        this("", folder, more);
    }

    /** One that talks to its databases by sockets of this kind. */
    public static HubWithBroker by(Class<? extends SocketFactory> sockets, Path folder)
            throws IOException {
        // who counts what is asked of the databases counts no rounds
        return new HubWithBroker(
                "?socketFactory=" + sockets.getName(), folder, "--hub.ledger.every=1h");
    }

    private HubWithBroker(String connecting, Path folder, String... more) throws IOException {
        this.folder = folder;
        isFirst = true;
        postgres = startStore();
        broker = startBroker();
        broker.addUsers(List.of(SCHOOL, CSC));
        settings.add("--server.port=0");
        settings.add("--management.server.port=0");
        settings.add("--logging.level.root=ERROR");
        // what is overdue is said when a test looks, and not in between
        settings.add("--hub.clocks.every=1h");
        // there are thousands of refusals in these suites, and none takes their time
        settings.add("--hub.refusals.beat=1ms");
        settings.add(
                "--spring.datasource.url=" + postgres.jdbcUrl(PostgresServer.HUB) + connecting);
        settings.add("--spring.datasource.username=" + app.name());
        settings.add("--spring.datasource.password=" + app.password());
        settings.add("--spring.flyway.url=" + postgres.jdbcUrl(PostgresServer.HUB));
        settings.add("--spring.flyway.user=" + owner.name());
        settings.add("--spring.flyway.password=" + owner.password());
        settings.add("--hub.keys.url=" + postgres.jdbcUrl(PostgresServer.KEYS) + connecting);
        settings.add("--hub.keys.username=" + app.name());
        settings.add("--hub.keys.password=" + app.password());
        settings.add("--hub.keys.flyway.user=" + owner.name());
        settings.add("--hub.keys.flyway.password=" + owner.password());
        settings.add("--hub.keys.master-file=" + folder.resolve("master"));
        settings.add(
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + Tokens.publicKeyFile().toUri());
        broker.clientSettings(hubUser)
                .forEach(
                        (name, value) ->
                                settings.add(
                                        name.equals("bootstrap.servers")
                                                ? "--spring.kafka.bootstrap-servers=" + value
                                                : "--spring.kafka.properties."
                                                        + name
                                                        + "="
                                                        + value));
        hub = start(List.of(HubApplication.class), settings, more);
        address = address(hub);
    }

    private HubWithBroker(HubWithBroker first, List<Class<?>> parts, String... more) {
        folder = first.folder;
        isFirst = false;
        postgres = first.postgres;
        broker = first.broker;
        hub = start(parts, first.settings, more);
        address = address(hub);
    }

    /** One more node on this one's store and broker, which outlive it; with settings of its own. */
    public HubWithBroker anotherNode(String... more) {
        return new HubWithBroker(this, List.of(HubApplication.class, OwnClaims.class), more);
    }

    /** One more node in which these parts stand before those of the application. */
    public HubWithBroker anotherNode(Class<?> parts) {
        return new HubWithBroker(this, List.of(HubApplication.class, OwnClaims.class, parts));
    }

    private static ConfigurableApplicationContext start(
            List<Class<?>> parts, List<String> known, String... more) {
        var settings = new ArrayList<>(known);
        for (var setting : more) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(one -> one.startsWith(name));
            settings.add(setting);
        }
        return new SpringApplicationBuilder(parts.toArray(Class<?>[]::new))
                .registerShutdownHook(false)
                .properties(
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3")
                .run(settings.toArray(String[]::new));
    }

    private static String address(ConfigurableApplicationContext hub) {
        return "http://127.0.0.1:" + hub.getEnvironment().getProperty("local.server.port");
    }

    private KafkaBroker startBroker() {
        return KafkaBroker.start(folder.resolve("kafka"), brokerPort, hubUser);
    }

    private PostgresServer startStore() {
        return PostgresServer.start(folder.resolve("postgres"), postgresPort, owner, app);
    }

    public void stopStore() {
        postgres.close();
    }

    public void startStoreAgain() {
        postgres = startStore();
    }

    /** A part of the running hub, to get in its way. */
    public <T> T part(Class<T> type) {
        return hub.getBean(type);
    }

    public KafkaBroker broker() {
        return broker;
    }

    public void stopBroker() {
        broker.close();
    }

    public void startBrokerAgain() {
        broker = startBroker();
    }

    public HttpResponse<String> post(String agency, String role, String path, String body) {
        return send(
                request(agency, role, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The lines of an answer that comes as a stream of events, when it is over. */
    public List<String> streamed(String agency, String role, String path, String body) {
        var answer =
                send(
                        request(agency, role, path)
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(BodyPublishers.ofString(body)));
        return answer.body().lines().toList();
    }

    public JsonNode feed(String agency) {
        var all = JsonMapper.shared().createArrayNode();
        for (long after = 0; ; ) {
            var answer = send(request(agency, "PUBLISHER", "/feed?after=" + after));
            var page = JsonMapper.shared().readTree(answer.body());
            page.path("items").forEach(all::add);
            if (page.path("next").asLong() == after) {
                return all;
            }
            after = page.path("next").asLong();
        }
    }

    /** All that is in a topic's one partition, as nobody but the hub itself may read it. */
    public List<JsonNode> topic(String name) {
        return topic(hubUser, name);
    }

    /** The same as this login may read it. */
    public List<JsonNode> topic(Login reader, String name) {
        var settings = new HashMap<>(broker.clientSettings(reader));
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(name, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var rows = new ArrayList<JsonNode>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(row -> rows.add(JsonMapper.shared().readTree(row.value())));
            }
            return rows;
        }
    }

    public HttpResponse<String> get(String agency, String role, String path, String purpose) {
        return send(request(agency, role, path).setHeader("Purpose", purpose));
    }

    /** A connection as whom the schema is changed, who may make tables of its own. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(PostgresServer.HUB), owner.name(), owner.password());
    }

    /** The same in the database of the keys. */
    public Connection keysAsOwner() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(PostgresServer.KEYS), owner.name(), owner.password());
    }

    /** A connection as who may do everything in the event database, as no part of the hub may. */
    public Connection asSuperuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(PostgresServer.HUB),
                "postgres",
                Files.readString(folder.resolve("postgres").resolve("superuser")).strip());
    }

    /** A number from the event database, to see what was stored, for whichever agency. */
    public long count(String sql) {
        return new ScopedRows(hub.getBean(JdbcTemplate.class))
                .ofEvery()
                .query(sql, (row, _) -> row.getLong(1))
                .getFirst();
    }

    @Override
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpRequest.Builder request(String agency, String role, String path) {
        return to("/api/v1" + path)
                .header("Authorization", "Bearer " + token(agency, role))
                .header(
                        "Purpose",
                        path.startsWith("/cross-area/") ? "PATTERN" : "CHILD_PROTECTION");
    }

    @Override
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        if (isFirst) {
            broker.close();
            postgres.close();
        }
    }
}
