package org.safeguardinghub.rigs.server;

import org.flywaydb.core.Flyway;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;

import java.nio.file.Path;

/** A PostgreSQL with the durable settings of the hub and the hub's schema. */
public final class StoreServer implements AutoCloseable {
    private final PostgresServer server;
    private final Logins logins;

    private StoreServer(PostgresServer server, Logins logins) {
        this.server = server;
        this.logins = logins;
    }

    /** Who may come in; the same again at the next start, for those who have not gone. */
    public record Logins(Login owner, Login application) {
        public static Logins random() {
            return new Logins(Login.random("hub_owner"), Login.random("hub_app"));
        }
    }

    /**
     * Starts, or starts again, on a folder, and brings the schema up to date.
     *
     * @param port 0 for any free one
     */
    public static StoreServer start(Path folder, int port, Logins logins) {
        var server = PostgresServer.start(folder, port, logins.owner(), logins.application());
        var started = new StoreServer(server, logins);
        Address owner = started.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return started;
    }

    public int port() {
        return server.port();
    }

    public Address owner() {
        return address(logins.owner());
    }

    public Address application() {
        return address(logins.application());
    }

    private Address address(Login login) {
        return new Address(server.jdbcUrl(PostgresServer.HUB), login.name(), login.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
