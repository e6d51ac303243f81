package org.safeguardinghub.embedded;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Kafka broker on 127.0.0.1 whose topics, users and access lists outlive the process.
 * Clients log in with SCRAM-SHA-512; who is not named in an access list may do nothing, except the
 * super user given at the first start. A record is on disk before it is confirmed.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final int SCRAM_ITERATIONS = 8192;

    private final ClaimedFolder claim;
    private final KafkaRaftServer server;
    private final BrokerSettings settings;

    private KafkaBroker(ClaimedFolder claim, KafkaRaftServer server, BrokerSettings settings) {
        this.claim = claim;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts, or starts again, on a folder; the port may differ from the last time.
     *
     * @param port on 127.0.0.1; 0 for any free one
     * @param hub the super user; its password belongs to the folder and stays the same
     * @throws StartRefused with one clear line
     */
    public static KafkaBroker start(Path folder, int port, Login hub) {
        Path absolute = folder.toAbsolutePath().normalize();
        ClaimedFolder claim = ClaimedFolder.claim(absolute);
        KafkaRaftServer server = null;
        try {
            BrokerSettings settings =
                    new BrokerSettings(
                            absolute.resolve("log"),
                            LoopbackPort.claim("Kafka", port),
                            LoopbackPort.free(),
                            hub,
                            Login.random("controller"));
            format(settings);
            server = new KafkaRaftServer(new KafkaConfig(settings.asMap()), Time.SYSTEM);
            server.startup();
            KafkaBroker broker = new KafkaBroker(claim, server, settings);
            broker.awaitReady();
            return broker;
        } catch (StartRefused refused) {
            stop(claim, server);
            throw refused;
        } catch (Exception broken) {
            stop(claim, server);
            throw new StartRefused.ServerFailed(
                    "Kafka", String.valueOf(broken.getMessage()), broken);
        }
    }

    /** Where clients connect: host and port. */
    public String address() {
        return LoopbackPort.HOST + ":" + settings.port();
    }

    /** Where the controller listens, for the tests that prove it closed. */
    String controllerAddress() {
        return LoopbackPort.HOST + ":" + settings.controllerPort();
    }

    /** What a client needs to connect as this user; an ordinary Kafka client takes it as it is. */
    public Map<String, Object> clientSettings(Login login) {
        return clientSettings(address(), login);
    }

    /** The same for a broker that somebody else started. */
    public static Map<String, Object> clientSettings(String address, Login login) {
        return Map.of(
                "bootstrap.servers",
                address,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                Jaas.scram(login));
    }

    /** Adds a user, or gives an existing one a new password. It may do nothing without an ACL. */
    public void addUser(String name, String password) {
        addUsers(List.of(new Login(name, password)));
    }

    /** Adds many users at once, as {@link #addUser} does. */
    public void addUsers(List<Login> users) {
        List<UserScramCredentialAlteration> credentials =
                users.stream().map(KafkaBroker::credential).toList();
        try (Admin admin = Admin.create(clientSettings(settings.hub()))) {
            admin.alterUserScramCredentials(credentials)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            throw new IllegalStateException("the users " + users + " were not added", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while adding users", stopped);
        }
    }

    /** Hands over what it leads, flushes and stops. */
    @Override
    public void close() {
        stop(claim, server);
    }

    private static UserScramCredentialAlteration credential(Login login) {
        return new UserScramCredentialUpsertion(
                login.name(),
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS),
                login.password());
    }

    /**
     * Writes the cluster's identity and the super user, once. The formatter leaves its mark last,
     * so a format that was killed half way is simply done again.
     */
    private static void format(BrokerSettings settings) throws Exception {
        if (Files.exists(settings.folder().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(settings.folder());
        new Formatter()
                .setPrintStream(silent())
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .addDirectory(settings.folder().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(settings.folder().toString())
                .setScramArguments(
                        List.of(
                                "SCRAM-SHA-512=[name=%s,password=%s,iterations=%d]"
                                        .formatted(
                                                settings.hub().name(),
                                                settings.hub().password(),
                                                SCRAM_ITERATIONS)))
                .run();
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Ready means: the super user can log in and the cluster answers. */
    private void awaitReady() throws Exception {
        try (Admin admin = Admin.create(clientSettings(settings.hub()))) {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new IOException(
                    "its super user cannot log in; the folder was made with another password",
                    refused);
        }
    }

    private static void stop(ClaimedFolder claim, @Nullable KafkaRaftServer server) {
        try (claim) {
            if (server != null) {
                server.shutdown();
                server.awaitShutdown();
            }
        }
    }
}
