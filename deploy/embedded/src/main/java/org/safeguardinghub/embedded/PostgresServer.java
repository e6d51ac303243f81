package org.safeguardinghub.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL on 127.0.0.1 whose data outlives the process. It has the databases {@link #HUB}
 * and {@link #KEYS}, an owner that runs migrations and an application role that owns nothing. Every
 * connection needs a password; every commit is on disk before it is confirmed.
 *
 * <p>Nobody stops it when the process ends unless {@link #close} is called; the next start on the
 * folder stops what a killed process left running.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String HUB = "hub";
    public static final String KEYS = "hub_keys";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClaimedFolder claim;
    private final Path database;
    private final EmbeddedPostgres postgres;

    private PostgresServer(ClaimedFolder claim, Path database, EmbeddedPostgres postgres) {
        this.claim = claim;
        this.database = database;
        this.postgres = postgres;
    }

    /** Starts, or starts again, on a folder, as one server among others on the machine. */
    public static PostgresServer start(Path folder, int port, Login owner, Login application) {
        return start(folder, port, owner, application, ServerSize.BESIDE_OTHERS);
    }

    /**
     * Starts, or starts again, on a folder.
     *
     * @param port on 127.0.0.1; 0 for any free one
     * @throws StartRefused with one clear line
     */
    public static PostgresServer start(
            Path folder, int port, Login owner, Login application, ServerSize size) {
        Path absolute = folder.toAbsolutePath().normalize();
        ClaimedFolder claim = ClaimedFolder.claim(absolute);
        PostgresFolder files = new PostgresFolder(absolute);
        EmbeddedPostgres postgres = null;
        try {
            Login superuser = files.prepare();
            OrphanedPostmaster.stopOn(files.database());
            postgres = launch(files, LoopbackPort.claim("PostgreSQL", port), superuser, size);
            setUp(postgres, owner, application);
            files.finished();
            return new PostgresServer(claim, files.database(), postgres);
        } catch (IOException | SQLException | IllegalStateException broken) {
            stop(claim, files.database(), postgres);
            throw new StartRefused.ServerFailed(
                    "PostgreSQL",
                    broken.getMessage() + "; see " + absolute.resolve("postgres.log"),
                    broken);
        } catch (StartRefused refused) {
            stop(claim, files.database(), postgres);
            throw refused;
        }
    }

    /** Stops what a killed process left running on the folder, so that it can be deleted. */
    public static void stopOrphan(Path folder) {
        OrphanedPostmaster.stopOn(
                new PostgresFolder(folder.toAbsolutePath().normalize()).database());
    }

    public int port() {
        return postgres.getPort();
    }

    /** The address of one of the two databases, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + LoopbackPort.HOST + ":" + port() + "/" + database;
    }

    /** Stops the server the fast way: open transactions are rolled back, the data is complete. */
    @Override
    public void close() {
        stop(claim, database, postgres);
    }

    private static EmbeddedPostgres launch(
            PostgresFolder files, int port, Login superuser, ServerSize size) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(files.database())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(PATIENCE)
                        .setOutputRedirector(ProcessBuilder.Redirect.to(files.log().toFile()))
                        .setConnectConfig("password", superuser.password())
                        // options of initdb; the same sort order on every operating system
                        .setLocaleConfig("pwfile", files.superuserFile().toString())
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("listen_addresses", LoopbackPort.HOST)
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("hba_file", quoted(files.hba()))
                        .setServerConfig("max_connections", "60")
                        // statements and keys may name people: neither belongs in a log
                        .setServerConfig("log_min_error_statement", "panic")
                        .setServerConfig("log_error_verbosity", "terse");
        size.settings().forEach(builder::setServerConfig);
        Path binaries = binaries();
        if (binaries != null) {
            builder.setOverrideWorkingDirectory(binaries.toFile());
        }
        return builder.start();
    }

    /**
     * Where the server's programs are unpacked, once per user: not in a folder for temporary files
     * that all users share. Without a home folder the library's own choice has to do.
     */
    private static @Nullable Path binaries() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "safeguarding-hub");
        try {
            return Files.createDirectories(cache);
        } catch (IOException noHome) {
            return null;
        }
    }

    /** The start command goes through a shell. */
    private static String quoted(Path path) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows ? "\"" + path + "\"" : "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static void setUp(EmbeddedPostgres postgres, Login owner, Login application)
            throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            PostgresSetup setup = new PostgresSetup(superuser);
            setup.verifyDurability();
            setup.role(owner);
            setup.role(application);
            for (String database : List.of(HUB, KEYS)) {
                setup.database(database, owner, application);
            }
        }
    }

    /** Its own stop waits for seconds only, and writing all that memory holds can take longer. */
    private static void stop(
            ClaimedFolder claim, Path database, @Nullable EmbeddedPostgres postgres) {
        try (claim) {
            if (postgres != null) {
                postgres.close();
                OrphanedPostmaster.stopOn(database);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL did not stop", broken);
        }
    }
}
