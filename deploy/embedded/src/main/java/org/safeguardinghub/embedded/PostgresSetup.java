package org.safeguardinghub.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Roles and databases, brought to the wanted state at every start; doing it twice is harmless. */
final class PostgresSetup {
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Connection superuser;

    PostgresSetup(Connection superuser) {
        this.superuser = superuser;
    }

    /** A server that may forget what it has confirmed must not be used at all. */
    void verifyDurability() throws SQLException {
        for (String setting : DURABLE) {
            String value = one("SHOW " + setting);
            if (!value.equals("on")) {
                throw new StartRefused.ServerFailed(
                        "PostgreSQL", setting + " is " + value + ", it must be on", null);
            }
        }
    }

    void role(Login login) throws SQLException {
        String exists = "SELECT count(*) FROM pg_roles WHERE rolname = '" + login.name() + "'";
        String verb = one(exists).equals("0") ? "CREATE" : "ALTER";
        run(
                """
                %s ROLE "%s" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION
                PASSWORD '%s'\
                """
                        .formatted(verb, login.name(), login.password()));
    }

    /** Only the owner and the application may connect; the application gets nothing more here. */
    void database(String name, Login owner, Login application) throws SQLException {
        if (one("SELECT count(*) FROM pg_database WHERE datname = '" + name + "'").equals("0")) {
            run("CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(name, owner.name()));
        }
        run("REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(name));
        run("GRANT CONNECT ON DATABASE \"%s\" TO \"%s\"".formatted(name, application.name()));
    }

    private String one(String query) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
