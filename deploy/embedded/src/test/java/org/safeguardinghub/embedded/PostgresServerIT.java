package org.safeguardinghub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

class PostgresServerIT {
    private final Login owner = Login.random("hub_owner");
    private final Login application = Login.random("hub_app");

    @TempDir Path temporary;

    @Test
    void data_and_roles_are_kept_between_starts_on_another_port_in_a_folder_with_a_space()
            throws SQLException {
        Path folder = temporary.resolve("kept data");
        try (PostgresServer first = start(folder, 0)) {
            run(first, owner, "CREATE TABLE kept (value text)");
            run(first, owner, "INSERT INTO kept VALUES ('still here')");
            run(first, owner, "GRANT SELECT ON kept TO hub_app");
        }
        try (PostgresServer second = start(folder, LoopbackPort.free())) {
            assertThat(read(second, application, "SELECT value FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void it_is_durable_local_and_small_and_the_application_owns_nothing() throws SQLException {
        try (PostgresServer postgres = start(temporary.resolve("pg"), 0)) {
            assertThat(read(postgres, application, "SHOW fsync")).isEqualTo("on");
            assertThat(read(postgres, application, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(read(postgres, application, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(read(postgres, application, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(postgres, application, "SHOW max_connections")).isEqualTo("60");
            assertThat(read(postgres, application, "SHOW shared_buffers")).isEqualTo("128MB");
            assertThat(
                            read(
                                    postgres,
                                    application,
                                    "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR"
                                            + " rolcreaterole FROM pg_roles WHERE rolname ="
                                            + " current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> run(postgres, application, "CREATE TABLE mine (a int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            run(postgres, owner, "CREATE EXTENSION pg_trgm");
        }
    }

    @Test
    void without_the_right_password_nobody_gets_in() {
        try (PostgresServer postgres = start(temporary.resolve("pg"), 0)) {
            Login guessed = new Login(application.name(), "guessed-wrong");
            assertThatThrownBy(() -> read(postgres, guessed, "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(
                            () ->
                                    read(
                                            postgres,
                                            new Login("postgres", "guessed-wrong"),
                                            "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_taken_port_is_refused_in_one_line() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Path folder = temporary.resolve("pg");
            assertThatThrownBy(() -> start(folder, other.getLocalPort()))
                    .isInstanceOf(StartRefused.PortTaken.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_one_line() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> start(file.resolve("pg"), 0))
                .isInstanceOf(StartRefused.FolderUnusable.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_folder_in_use_is_refused_and_its_user_goes_on() throws SQLException {
        Path folder = temporary.resolve("pg");
        try (PostgresServer postgres = start(folder, 0)) {
            assertThatThrownBy(() -> start(folder, 0)).isInstanceOf(StartRefused.FolderBusy.class);
            assertThat(read(postgres, application, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void what_a_killed_process_left_running_is_stopped_and_its_data_is_kept() throws Exception {
        Path folder = temporary.resolve("pg");
        try (PostgresServer first = start(folder, 0)) {
            run(first, owner, "CREATE TABLE kept (value text)");
        }
        ProcessHandle orphan = leaveOrphan(folder);
        assertThat(orphan.isAlive()).isTrue();
        try (PostgresServer second = start(folder, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(read(second, owner, "SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_done_again() throws Exception {
        Path folder = temporary.resolve("pg");
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db").resolve("half"), "");
        Files.writeString(folder.resolve("unfinished"), "");
        try (PostgresServer postgres = start(folder, 0)) {
            assertThat(read(postgres, owner, "SELECT 1")).isEqualTo("1");
        }
    }

    /** Runs a start in a process of its own and kills that the hard way. */
    private ProcessHandle leaveOrphan(Path folder) throws Exception {
        Process killed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartAndWait.class.getName(),
                                folder.toString(),
                                owner.password(),
                                application.password())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("started");
        killed.destroyForcibly();
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        long pid =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("db").resolve("postmaster.pid"))
                                .getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private PostgresServer start(Path folder, int port) {
        return PostgresServer.start(folder, port, owner, application);
    }

    private static void run(PostgresServer postgres, Login login, String sql) throws SQLException {
        try (Connection connection = connect(postgres, login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresServer postgres, Login login, String sql)
            throws SQLException {
        try (Connection connection = connect(postgres, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer postgres, Login login) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(PostgresServer.HUB), login.name(), login.password());
    }
}
