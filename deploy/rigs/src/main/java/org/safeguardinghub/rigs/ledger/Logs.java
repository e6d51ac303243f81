package org.safeguardinghub.rigs.ledger;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.ledger.KeyFile;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.rigs.store.Seat;
import org.safeguardinghub.sealing.DatabaseKeyCustodian;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.safeguardinghub.sealing.Sealer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A log for each side on one server, and beside them the keys of the one that is sealed. */
final class Logs implements AutoCloseable {
    private static final int CONNECTIONS_FOR_KEYS = 8;

    private final Path folder;
    private final Seat seat;
    private final HikariDataSource keys;
    private final Sealer sealer;

    private Logs(Path folder, Seat seat, HikariDataSource keys, Sealer sealer) {
        this.folder = folder;
        this.seat = seat;
        this.keys = keys;
        this.sealer = sealer;
    }

    static Logs open(Path folder) throws IOException, SQLException {
        var seat = new Seat(folder.resolve("postgres"));
        try {
            for (Side side : Side.values()) {
                seat.migrate(side.word());
            }
            migrateKeys(seat.owner(PostgresServer.KEYS));
            var keys = seat.application(PostgresServer.KEYS).pool(CONNECTIONS_FOR_KEYS);
            var custodian =
                    new DatabaseKeyCustodian(
                            keys,
                            new MasterKeyFile(folder.resolve("master.key")),
                            Optional.empty());
            return new Logs(folder, seat, keys, new Sealer(custodian));
        } catch (IOException | SQLException | RuntimeException failed) {
            seat.close();
            throw failed;
        }
    }

    private static void migrateKeys(Address owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    String settings() throws SQLException {
        return seat.settings();
    }

    Sealer sealer() {
        return sealer;
    }

    /** Who appends to one of them, for a round. */
    Appender appender(Side side) throws IOException, SQLException {
        var hub = seat.asApplication(side.word());
        try {
            return new Appender(side, hub, signing(side, hub), sealer);
        } catch (IOException | SQLException | RuntimeException failed) {
            hub.close();
            throw failed;
        }
    }

    private Signing signing(Side side, HikariDataSource hub) throws IOException, SQLException {
        String origin = "hub.example/" + side.word();
        var key = KeyFile.open(hub, origin, folder.resolve(side.word() + ".key"));
        return new Signing(hub, key, true);
    }

    /** Whoever only reads; to be closed. */
    HikariDataSource connections(Side side) {
        return seat.asApplication(side.word());
    }

    static RangeReader reader(HikariDataSource connections) {
        return new RangeReader(connections, Saying.FORM);
    }

    @Override
    public void close() {
        keys.close();
        seat.close();
    }
}
