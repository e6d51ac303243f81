package org.safeguardinghub.replay;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * The right to replay a view, on all nodes. It belongs to one connection, on which the switch is
 * made too: who lost the right can no longer switch, and a node that dies gives it back.
 */
record ReplayLock(Connection connection, String view) implements AutoCloseable {
    private static final String TAKE =
            "select pg_try_advisory_lock(hashtext('replay'), hashtext(?))";
    private static final String GIVE_BACK =
            "select pg_advisory_unlock(hashtext('replay'), hashtext(?))";

    /** Throws {@link ReplayBusy} when somebody has it. */
    static ReplayLock take(DataSource dataSource, String view) throws SQLException {
        var lock = new ReplayLock(dataSource.getConnection(), view);
        try {
            if (!lock.ask(TAKE)) {
                throw new ReplayBusy(view);
            }
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.connection.close();
            throw e;
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, view);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Undoes what was not committed. A connection on which that fails is ended, and gives the right
     * back with it: what was committed is not undone by a failure here.
     */
    @Override
    public void close() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            ask(GIVE_BACK);
            connection.close();
        } catch (SQLException _) {
            end();
        }
    }

    private void end() {
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // then there is nothing left to end
        }
    }
}
