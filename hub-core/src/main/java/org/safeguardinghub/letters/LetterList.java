package org.safeguardinghub.letters;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/** Reads what waits, without payloads and without messages of unknown origin. */
public final class LetterList {
    private static final String WAITING =
            """
            select processingGroup, sequenceIdentifier, count(*),
                   (array_agg(coalesce(causeType, '') order by sequenceIndex))[1], min(enqueuedAt)
              from DeadLetterEntry
             group by processingGroup, sequenceIdentifier
             order by min(enqueuedAt), processingGroup, sequenceIdentifier limit ?
            """;

    private final JdbcTemplate db;

    public LetterList(JdbcTemplate db) {
        this.db = db;
    }

    /** The sequences that have waited longest. */
    public List<WaitingSequence> longestWaiting(int limit) {
        return db.query(
                WAITING,
                (row, n) ->
                        new WaitingSequence(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)),
                limit);
    }
}
