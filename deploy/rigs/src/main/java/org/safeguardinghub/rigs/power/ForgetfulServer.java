package org.safeguardinghub.rigs.power;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.safeguardinghub.rigs.server.Address;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL that never waits for the disk. The hub's own way of starting one refuses that. */
record ForgetfulServer(EmbeddedPostgres postgres) implements PoweredServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ForgetfulServer start(Path data) throws IOException {
        var server =
                new ForgetfulServer(
                        EmbeddedPostgres.builder()
                                .setDataDirectory(data)
                                .setCleanDataDirectory(false)
                                .setRegisterShutdownHook(false)
                                .setPGStartupWait(PATIENCE)
                                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                                .setServerConfig("fsync", "off")
                                .start());
        Flyway.configure()
                .dataSource(server.postgres.getPostgresDatabase())
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return server;
    }

    @Override
    public Address application() {
        return new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @Override
    public Address owner() {
        return application();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
