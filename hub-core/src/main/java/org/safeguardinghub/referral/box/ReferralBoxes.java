package org.safeguardinghub.referral.box;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.referral.ReferralEvent;
import org.safeguardinghub.referral.ReferralEvent.ReferralSent;
import org.safeguardinghub.referral.ReferralEvent.ReferralTransferred;
import org.safeguardinghub.referral.ReferralEvent.TransferRefused;
import org.safeguardinghub.referral.ReferralEvent.TransferRequested;
import org.safeguardinghub.referral.ReferralEvent.TransferWithdrawn;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.shared.AgencyId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who has sent or received which referrals, and where they stand. Written in the transaction that
 * appends: an inbox is never behind what was accepted. It says what may concern an agency, never
 * what it may see; every entry is ruled on when it is read.
 */
public final class ReferralBoxes implements AppendHook {
    private static final String SENT =
            """
            insert into referral_box (record_id, position, author, handler, state)
            values (?, ?, ?, ?, ?)
            """;
    private static final String MOVED =
            """
            update referral_box set handler = ?, state = ?,
              offered_to = case when ? then null else coalesce(?, offered_to) end
            where record_id = ?
            """;
    private static final String OLDER =
            """
            select r.* from referral_box b join known_record r using (record_id)
            where %s and b.position < ? and (?::text is null or b.state = ?)
            order by b.position desc limit ?
            """;
    private static final String IN = OLDER.formatted("(b.handler = ? or b.offered_to = ?)");
    private static final String OUT = OLDER.formatted("b.author = ?");

    /** Which side of a referral an agency is on. */
    public enum Box {
        /** responsible for it, or asked to take it over */
        IN,
        /** sent it */
        OUT
    }

    @Override
    public boolean concerns(EventMessage<?> event) {
        return event.getPayload() instanceof ReferralEvent;
    }

    /** A referral is sent by one append and moved by later ones, so it is enough to begin first. */
    @Override
    public void inAppend(Connection connection, List<Appended> events) throws SQLException {
        var began = new ArrayList<Row>();
        var moves = new ArrayList<Row>();
        for (var appended : events) {
            switch (appended.message().getPayload()) {
                case ReferralSent sent -> began.add(row -> begin(row, sent, appended.position()));
                case ReferralEvent.Moves moved -> moves.add(row -> move(row, moved));
                default -> {}
            }
        }
        write(connection, SENT, began);
        write(connection, MOVED, moves);
    }

    /** The values of one row that is written. */
    @FunctionalInterface
    private interface Row {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** The first says, in its own round trip, that the rows are every agency's. */
    private static void write(Connection connection, String sql, List<Row> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var first = connection.prepareStatement(Scope.EVERY_AGENCY + sql)) {
            rows.getFirst().bind(first);
            first.execute();
        }
        if (rows.size() > 1) {
            try (var others = connection.prepareStatement(sql)) {
                for (var row : rows.subList(1, rows.size())) {
                    row.bind(others);
                    others.addBatch();
                }
                others.executeBatch();
            }
        }
    }

    private static void begin(PreparedStatement row, ReferralSent sent, long position)
            throws SQLException {
        row.setObject(1, sent.referral().value());
        row.setLong(2, position);
        row.setString(3, sent.owner().text());
        row.setString(4, sent.receiver().text());
        row.setString(5, ReferralState.RECEIVED.name());
    }

    private static void move(PreparedStatement row, ReferralEvent.Moves moved) throws SQLException {
        row.setString(1, moved.handler().text());
        row.setString(2, moved.state().name());
        row.setBoolean(3, endsOffer(moved));
        row.setString(4, moved instanceof TransferRequested asked ? asked.to().text() : null);
        row.setObject(5, moved.referral().value());
    }

    private static boolean endsOffer(ReferralEvent.Moves moved) {
        return moved instanceof ReferralTransferred
                || moved instanceof TransferRefused
                || moved instanceof TransferWithdrawn;
    }

    /**
     * Those in the box that were sent before this position, newest first.
     *
     * @param state null for every state
     */
    public List<Envelope> older(
            Snapshot snapshot,
            Box box,
            AgencyId agency,
            @Nullable ReferralState state,
            long before,
            int limit) {
        return snapshot.read(
                box == Box.IN ? IN : OUT,
                query -> {
                    int n = 1;
                    query.setString(n++, agency.text());
                    if (box == Box.IN) {
                        query.setString(n++, agency.text());
                    }
                    query.setLong(n++, before);
                    query.setString(n++, state == null ? null : state.name());
                    query.setString(n++, state == null ? null : state.name());
                    query.setInt(n, limit);
                },
                Snapshot::envelope,
                new ArrayList<>());
    }
}
