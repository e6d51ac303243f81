package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Wraps with the newest master key what older ones wrap, page by page, each of which is durable
 * before the next is begun. Two of them at once do no harm.
 */
final class Rewrapping {
    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SECRETS =
            "select use, wrapped, master from kept_secret where master < ?";

    private static final String KEEP_ANEW =
            "update kept_secret set wrapped = ?, master = ? where use = ? and master < ?";

    private final DataSource keys;
    private final Masters masters;
    private final Masters.Numbered newest;
    private final Clock clock;
    private volatile MasterKeyChangeState state;

    Rewrapping(DataSource keys, Masters masters, Clock clock) {
        this.keys = keys;
        this.masters = masters;
        this.newest = masters.newest();
        this.clock = clock;
        this.state = new MasterKeyChangeState(newest.version(), 0, 0, Duration.ZERO, false, null);
    }

    MasterKeyChangeState state() {
        return state;
    }

    void run() {
        var began = clock.instant();
        try (var connection = keys.getConnection()) {
            var table = new MasterKeyTable(keys);
            long all = table.left(connection, newest.version());
            long done = 0;
            reached(done, all, began);
            for (var page = page(connection, BEFORE_ALL);
                    !page.isEmpty();
                    page = page(connection, page.last())) {
                page.wrapAnew(connection, masters, newest);
                done += page.keys().size();
                reached(done, Math.max(all, done), began);
            }
            keepAnew(connection);
            table.retire(connection, newest.version());
            ended(null, began);
            LOG.info("master key {} wraps all {} keys that older ones did", newest.version(), done);
        } catch (SQLException | RuntimeException e) {
            stopped(e, began);
        } catch (Error e) {
            // said as well: until a change ends, this node begins no other
            stopped(e, began);
            throw e;
        }
    }

    private void stopped(Throwable reason, Instant began) {
        ended(reason.getClass().getSimpleName(), began);
        LOG.error("the change to master key {} stopped: {}", newest.version(), state.failure());
    }

    private KeyPage page(Connection connection, UUID after) throws SQLException {
        return KeyPage.after(connection, after, newest.version(), PAGE);
    }

    private record Secret(String use, byte[] wrapped, int master) {}

    private void keepAnew(Connection connection) throws SQLException {
        var secrets = new ArrayList<Secret>();
        try (var query = connection.prepareStatement(SECRETS)) {
            query.setInt(1, newest.version());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    secrets.add(new Secret(rows.getString(1), rows.getBytes(2), rows.getInt(3)));
                }
            }
        }
        try (var update = connection.prepareStatement(KEEP_ANEW)) {
            for (var secret : secrets) {
                byte[] binding = KeptSecrets.binding(secret.use());
                byte[] clear = masters.of(secret.master()).unwrap(secret.wrapped(), binding);
                update.setBytes(1, newest.key().wrap(clear, binding));
                update.setInt(2, newest.version());
                update.setString(3, secret.use());
                update.setInt(4, newest.version());
                update.executeUpdate();
            }
        }
    }

    private void reached(long done, long all, Instant began) {
        state =
                new MasterKeyChangeState(
                        newest.version(),
                        done,
                        all,
                        Duration.between(began, clock.instant()),
                        false,
                        null);
    }

    private void ended(@Nullable String failure, Instant began) {
        state =
                new MasterKeyChangeState(
                        newest.version(),
                        state.done(),
                        state.all(),
                        Duration.between(began, clock.instant()),
                        true,
                        failure);
    }
}
