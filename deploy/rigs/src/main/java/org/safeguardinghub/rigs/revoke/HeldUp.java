package org.safeguardinghub.rigs.revoke;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.revocation.Race.Nemesis;
import org.safeguardinghub.rigs.server.Address;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Holds what somebody has to write before going on, in a transaction that ends with the race. */
final class HeldUp implements Nemesis {
    /** Without its token no node can write down how far the feed's projector is: none goes on. */
    private static final String TOKEN =
            "select 1 from TokenEntry where processorName = 'feed' for update";

    /** The copy of {@link LaggingNode} can be read, and cannot be made anew. */
    private static final String COPY = "lock table lagging.fact in share mode";

    private final Address database;
    private final String hold;
    private @Nullable Connection holding;

    private HeldUp(Address database, String hold) {
        this.database = database;
        this.hold = hold;
    }

    static Nemesis projector(Address database) {
        return new HeldUp(database, TOKEN);
    }

    static Nemesis copy(Address database) {
        return new HeldUp(database, COPY);
    }

    @Override
    public void begins() {
        try {
            var connection =
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password());
            holding = connection;
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(hold);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void ends() {
        try {
            if (holding != null) {
                holding.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
