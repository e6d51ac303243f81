package org.safeguardinghub.rigs.nodes;

import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.sample.Tokens;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A database and a broker for any number of nodes, all of which they outlive. */
public final class Servers implements AutoCloseable {
    private final Login owner = Login.random("hub_owner");
    private final Login application = Login.random("hub_app");
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final Path settings;

    private final Path superuser;

    private Servers(Path folder, Map<String, String> more) throws IOException {
        Files.createDirectories(folder);
        superuser = folder.resolve("postgres").resolve("superuser");
        Login toBroker = Login.random("hub");
        postgres = PostgresServer.start(folder.resolve("postgres"), 0, owner, application);
        try {
            broker = KafkaBroker.start(folder.resolve("kafka"), 0, toBroker);
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
        settings = folder.resolve("node.properties");
        try (Writer out = Files.newBufferedWriter(settings)) {
            var all = settings(toBroker, folder.resolve("master.key"));
            all.putAll(more);
            all.store(out, null);
        }
    }

    /** {@code more}: settings of every node, stronger than those made here. */
    static Servers start(Path folder, Map<String, String> more) throws IOException {
        return new Servers(folder, more);
    }

    /** What every node is told, as an installation would tell it; a file, for it has passwords. */
    Path settings() {
        return settings;
    }

    /** The database of events, for who may get in its way. */
    public Address owner() {
        return new Address(postgres.jdbcUrl(PostgresServer.HUB), owner.name(), owner.password());
    }

    /** The same database, for who may do everything in it. */
    public Address superuser() throws IOException {
        return new Address(
                postgres.jdbcUrl(PostgresServer.HUB),
                "postgres",
                Files.readString(superuser).strip());
    }

    private Properties settings(Login toBroker, Path masterKey) {
        var settings = new Properties();
        settings.setProperty("spring.datasource.url", postgres.jdbcUrl(PostgresServer.HUB));
        settings.setProperty("spring.datasource.username", application.name());
        settings.setProperty("spring.datasource.password", application.password());
        settings.setProperty("spring.flyway.url", postgres.jdbcUrl(PostgresServer.HUB));
        settings.setProperty("spring.flyway.user", owner.name());
        settings.setProperty("spring.flyway.password", owner.password());
        settings.setProperty("hub.keys.url", postgres.jdbcUrl(PostgresServer.KEYS));
        settings.setProperty("hub.keys.username", application.name());
        settings.setProperty("hub.keys.password", application.password());
        settings.setProperty("hub.keys.flyway.user", owner.name());
        settings.setProperty("hub.keys.flyway.password", owner.password());
        settings.setProperty("hub.keys.master-file", masterKey.toString());
        settings.setProperty(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                Tokens.publicKeyFile().toUri().toString());
        settings.setProperty("logging.level.root", "ERROR");
        settings.setProperty("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        // what is overdue is nothing to these trials
        settings.setProperty("hub.clocks.every", "1h");
        broker.clientSettings(toBroker)
                .forEach((name, value) -> settings.setProperty(kafka(name), value.toString()));
        return settings;
    }

    private static String kafka(String name) {
        return name.equals("bootstrap.servers")
                ? "spring.kafka.bootstrap-servers"
                : "spring.kafka.properties." + name;
    }

    @Override
    public void close() {
        broker.close();
        postgres.close();
    }
}
