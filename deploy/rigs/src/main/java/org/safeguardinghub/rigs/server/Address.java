package org.safeguardinghub.rigs.server;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import javax.sql.DataSource;

/**
 * Where a database is and as whom to go there.
 *
 * @param url of JDBC, without user and password
 */
public record Address(String url, String user, String password) {
    /** Connections that are kept; close it. */
    public HikariDataSource pool(int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        // whoever waits for a server that is down asks again
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    /** A new connection for each question. */
    public DataSource each() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
