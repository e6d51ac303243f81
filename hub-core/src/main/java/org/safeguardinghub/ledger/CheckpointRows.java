package org.safeguardinghub.ledger;

import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.NoteSignature;
import org.safeguardinghub.ledger.note.VerifierKey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Checkpoints of one log and what was added to them, in the transaction of one connection. */
record CheckpointRows(Connection connection, String origin) {
    private static final String NEWEST =
            "select note from ledger_checkpoint where origin = ? order by size desc limit 1";

    private static final String ADD =
            "insert into ledger_checkpoint (origin, size, note) values (?, ?, ?)";

    private static final String COSIGN =
            """
            insert into ledger_cosignature (origin, size, witness, line) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String PUBLISH =
            "insert into ledger_published (origin, size) values (?, ?) on conflict do nothing";

    /** With what witnesses have added by now. */
    private static final String SHOWN =
            """
            select c.note || coalesce(
                (select string_agg(s.line, '' order by s.witness) from ledger_cosignature s
                  where s.origin = c.origin and s.size = c.size), ''),
              (select count(*) from ledger_cosignature s
                where s.origin = c.origin and s.size = c.size)
            from (select origin, size from ledger_published
                   where origin = ? and size > ? order by size desc limit ?) p
            join ledger_checkpoint c on c.origin = p.origin and c.size = p.size
            """;

    private static final String BEST = SHOWN + "order by 2 desc, c.size desc limit 1";

    /** Longer than anybody waits for witnesses. */
    private static final String LEFT_BEHIND =
            """
            select from ledger_checkpoint where origin = ? and size = ?
              and signed_at < clock_timestamp() - interval '10 seconds'
            """;

    private static final String LAST_OF_WITNESS =
            "select max(size) from ledger_cosignature where origin = ? and witness = ?";

    private static final String PUBLISHED =
            "select max(size) from ledger_published where origin = ?";

    /** Whether whoever signed this seems to be gone before it was shown. */
    boolean isLeftBehind(long size) throws SQLException {
        try (var query = connection.prepareStatement(LEFT_BEHIND)) {
            query.setString(1, origin);
            query.setLong(2, size);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** What was signed last, as the log signed it. */
    Optional<Note> newest() throws SQLException {
        try (var query = connection.prepareStatement(NEWEST)) {
            query.setString(1, origin);
            return note(query);
        }
    }

    void add(long size, Note note) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, origin);
            insert.setLong(2, size);
            insert.setString(3, note.toString());
            insert.executeUpdate();
        }
    }

    void cosign(long size, VerifierKey witness, NoteSignature signature) throws SQLException {
        try (var insert = connection.prepareStatement(COSIGN)) {
            insert.setString(1, origin);
            insert.setLong(2, size);
            insert.setString(3, witness.toString());
            insert.setString(4, signature.line());
            insert.executeUpdate();
        }
    }

    void publish(long size) throws SQLException {
        try (var insert = connection.prepareStatement(PUBLISH)) {
            insert.setString(1, origin);
            insert.setLong(2, size);
            insert.executeUpdate();
        }
    }

    /** What is shown: the newest checkpoint whose witnesses have been asked. */
    Optional<Note> shown() throws SQLException {
        return best(0, 1);
    }

    /**
     * Of the newest checkpoints over more leaves than these, the one that most witnesses have
     * cosigned; of several such, the newest.
     *
     * @param among how many are looked at
     */
    Optional<Note> best(long size, int among) throws SQLException {
        try (var query = connection.prepareStatement(BEST)) {
            query.setString(1, origin);
            query.setLong(2, size);
            query.setInt(3, among);
            return note(query);
        }
    }

    /** The size that may be shown; empty before there is any. */
    OptionalLong published() throws SQLException {
        try (var query = connection.prepareStatement(PUBLISHED)) {
            query.setString(1, origin);
            return number(query);
        }
    }

    /** The size that a witness cosigned last, as far as is known here; 0 if none. */
    long lastOf(VerifierKey witness) throws SQLException {
        try (var query = connection.prepareStatement(LAST_OF_WITNESS)) {
            query.setString(1, origin);
            query.setString(2, witness.toString());
            return number(query).orElse(0);
        }
    }

    private static OptionalLong number(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    private static Optional<Note> note(PreparedStatement query) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                notes.add(
                        Note.parse(row.getString(1))
                                .orElseThrow(
                                        () ->
                                                new LedgerContradicted(
                                                        "a stored checkpoint is no note")));
            }
        }
        return notes.stream().findFirst();
    }
}
