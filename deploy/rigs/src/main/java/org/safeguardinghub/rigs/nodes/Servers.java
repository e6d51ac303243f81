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
import java.util.Properties;

/** A database and a broker for any number of nodes, all of which they outlive. */
public final class Servers implements AutoCloseable {
    private final Login owner = Login.random("hub_owner");
    private final Login application = Login.random("hub_app");
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final Path settings;

    private Servers(Path folder) throws IOException {
        Files.createDirectories(folder);
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
            settings(toBroker, folder.resolve("master.key")).store(out, null);
        }
    }

    public static Servers start(Path folder) throws IOException {
        return new Servers(folder);
    }

    /** What every node is told, as an installation would tell it; a file, for it has passwords. */
    Path settings() {
        return settings;
    }

    /** The database of events, for who may get in its way. */
    public Address owner() {
        return new Address(postgres.jdbcUrl(PostgresServer.HUB), owner.name(), owner.password());
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
