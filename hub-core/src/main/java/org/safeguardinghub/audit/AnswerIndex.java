package org.safeguardinghub.audit;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.replay.ReplayableView;
import org.safeguardinghub.replay.ServingVersion;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The view that auditors search: one row for each ruling, or one for an answer without any. */
public final class AnswerIndex implements ReplayableView {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "audit";

    private static final List<String> COLUMNS =
            List.of(
                    "answer",
                    "n",
                    "position",
                    "ruled_at",
                    "exit",
                    "reader",
                    "sub",
                    "purpose",
                    "case_reference",
                    "owner",
                    "record_id",
                    "asked_record",
                    "asked_subject",
                    "highest");

    private static final String INSERT =
            "insert into ruling_index (%s, version) values (%s?) on conflict do nothing"
                    .formatted(String.join(", ", COLUMNS), "?, ".repeat(COLUMNS.size()));

    private final JdbcTemplate db;
    private final ServingVersion serving;

    public AnswerIndex(JdbcTemplate db) {
        this.db = db;
        this.serving = new ServingVersion(db);
    }

    /** Made ready before the version is held, so that a bad answer holds up nobody. */
    @EventHandler
    void on(AnswerRuled answer, TrackingToken token) {
        long position = token.position().orElseThrow();
        var rows = rows(answer, position);
        int version = serving.hold(GROUP, position);
        List<Object[]> versioned = new ArrayList<>();
        rows.forEach(row -> versioned.add(with(row, version)));
        insert(versioned);
    }

    /**
     * A row that the database refuses must not end the transaction that sets the answer aside. Who
     * holds the version has said in this transaction that it writes rows of every agency.
     */
    private void insert(List<Object[]> rows) {
        db.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            var before = connection.setSavepoint();
                            try {
                                db.batchUpdate(INSERT, rows);
                            } catch (DataAccessException refused) {
                                connection.rollback(before);
                                throw refused;
                            }
                            connection.releaseSavepoint(before);
                            return null;
                        });
    }

    @Override
    public String name() {
        return GROUP;
    }

    @Override
    public String table() {
        return "ruling_index";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object[]> rows(Appended event) {
        // what a payload is can be seen without decoding it
        return event.message().getPayloadType() == AnswerRuled.class
                ? rows((AnswerRuled) event.message().getPayload(), event.position())
                : List.of();
    }

    private static List<@Nullable Object[]> rows(AnswerRuled answer, long position) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int n = 0; n < answer.rulings().size(); n++) {
            rows.add(row(answer, n, position, RulingCodec.decode(answer.rulings().get(n))));
        }
        if (rows.isEmpty()) {
            rows.add(row(answer, 0, position, null));
        }
        return rows;
    }

    private static @Nullable Object[] with(@Nullable Object[] row, int version) {
        var all = Arrays.copyOf(row, row.length + 1);
        all[row.length] = version;
        return all;
    }

    private static @Nullable Object[] row(
            AnswerRuled answer, int n, long position, @Nullable Ruling ruling) {
        var owner = ruling == null ? null : ruling.matter().owner();
        return new @Nullable Object[] {
            answer.answer(),
            n,
            position,
            micros(answer.at()),
            answer.exit().name(),
            answer.reader().text(),
            answer.sub(),
            answer.purpose() == null ? null : answer.purpose().name(),
            answer.caseReference(),
            owner == null ? null : owner.text(),
            ruling == null || owner == null ? null : ruling.matter().record().value(),
            answer.askedRecord() == null ? null : answer.askedRecord().value(),
            answer.askedSubject() == null ? null : answer.askedSubject().value(),
            highest(ruling).name()
        };
    }

    /** As exact as the column is: drivers and the database round a half differently. */
    private static OffsetDateTime micros(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Level highest(@Nullable Ruling ruling) {
        return ruling == null
                ? Level.NONE
                : ruling.levels().values().stream().reduce(Level.NONE, Level::atLeast);
    }
}
