package org.safeguardinghub.feed;

import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

/** How far each agency's topic has come, and the lock under which one node at a time relays. */
public final class RelayProgress {
    /** Any number that nothing else in this database locks. */
    private static final long LOCK = 0x6875625f72656c61L;

    private static final String BEHIND =
            """
            select c.agency, coalesce(r.sent, 0) as sent
            from feed_counter c left join feed_relay r on r.agency = c.agency
            where c.last > coalesce(r.sent, 0)
              or exists (select from feed_waiting w where w.agency = c.agency)
            order by c.agency
            """;
    private static final String SENT =
            """
            insert into feed_relay (agency, sent) values (?, ?)
            on conflict (agency) do update set sent = greatest(feed_relay.sent, excluded.sent)
            """;
    private static final String LAG =
            """
            select coalesce(sum(c.last - coalesce(r.sent, 0)), 0)
              + (select count(*) from feed_waiting)
            from feed_counter c left join feed_relay r on r.agency = c.agency
            """;

    private final DataSource hub;
    private final ScopedRows rows;

    public RelayProgress(DataSource hub) {
        this.hub = hub;
        this.rows = new ScopedRows(new JdbcTemplate(hub));
    }

    /** Runs this unless another node does. The lock goes with its connection, however that ends. */
    public void alone(Runnable relay) {
        try (var connection = hub.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                try {
                    relay.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the lock of the relay cannot be asked for");
        }
    }

    /** The agencies whose topics are not complete, and the number up to which each one is. */
    public Map<AgencyId, Long> behind() {
        var behind = new LinkedHashMap<AgencyId, Long>();
        rows.ofEvery()
                .query(BEHIND, (row, _) -> Map.entry(agency(row), row.getLong("sent")))
                .forEach(one -> behind.put(one.getKey(), one.getValue()));
        return behind;
    }

    /** To be called only for what the broker confirmed. */
    public void sent(AgencyId agency, long number) {
        rows.of(agency).update(SENT, agency.text(), number);
    }

    /** How many items are in feeds and not yet in topics. */
    public long lag() {
        return rows.ofEvery().query(LAG, (row, _) -> row.getLong(1)).getFirst();
    }

    private static AgencyId agency(ResultSet row) throws SQLException {
        return new AgencyId(row.getString("agency"));
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
