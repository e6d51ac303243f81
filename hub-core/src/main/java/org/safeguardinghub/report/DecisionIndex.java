package org.safeguardinghub.report;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * The view that the report is read from: a row for each decision that is no ruling, and how many
 * there were of each kind on each day. Rulings are only counted here; the auditors' own index has
 * them singly. What is counted is counted once: an event that was taken before changes nothing, and
 * rows, numbers and the place in the log are one write.
 */
public final class DecisionIndex {
    /** The name of the processor. */
    public static final String GROUP = "report";

    /** Where the sender of a command stands beside its events, and the sender's agency. */
    private static final String SUB = "sub";

    private static final String AGENCY = "agency";

    private static final String REACH = "update audit_reached set position = ? where position < ?";
    private static final String INSERT =
            """
            insert into audit_decision
              (position, topic, n, event, decided_at, agency, other, outcome, ground, record_id,
               sub)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT =
            """
            insert into audit_tally (topic, agency, day, outcome, ground, number)
            values (?, ?, ?, ?, ?, ?)
            on conflict (topic, agency, day, outcome, ground)
              do update set number = audit_tally.number + excluded.number
            """;

    private final JdbcTemplate db;
    private final ScopedRows rows;
    private final OpenClocks clocks;

    public DecisionIndex(JdbcTemplate db) {
        this.db = db;
        this.rows = new ScopedRows(db);
        this.clocks = new OpenClocks(db);
    }

    /** Takes every event, so that the view moves with the log; of most there is nothing to do. */
    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        // what a payload is can be seen without decoding it
        var type = message.getPayloadType();
        if (Decisions.mayBeIn(type) || MovesClocks.class.isAssignableFrom(type)) {
            take(message, token.position().orElseThrow());
        }
    }

    private void take(EventMessage<?> message, long position) {
        Object event = message.getPayload();
        List<Decided> decided = new ArrayList<>(Decisions.in(event));
        // says for the transaction that what it writes may be of any agency
        if (rows.ofEvery().update(REACH, position, position) == 0) {
            return;
        }
        decided.addAll(clocks.after(event));
        var at = at(event, message.getTimestamp());
        count(decided, at);
        keep(decided, message, position, at);
    }

    /** Of an answer the instant of its ruling, as in the index of rulings. */
    private static Instant at(Object event, Instant recordedAt) {
        var at = event instanceof AnswerRuled answer ? answer.at() : recordedAt;
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private record Counted(String topic, String agency, String outcome, String ground) {}

    private void count(List<Decided> decided, Instant at) {
        var numbers = new HashMap<Counted, Integer>();
        for (var one : decided) {
            var cell =
                    new Counted(
                            one.topic().name(), one.agency().text(), one.outcome(), one.ground());
            numbers.merge(cell, 1, Integer::sum);
        }
        var day = Period.dayOf(at);
        List<Object[]> values = new ArrayList<>();
        numbers.forEach(
                (cell, number) ->
                        values.add(
                                new Object[] {
                                    cell.topic(),
                                    cell.agency(),
                                    day,
                                    cell.outcome(),
                                    cell.ground(),
                                    number
                                }));
        db.batchUpdate(COUNT, values);
    }

    private void keep(List<Decided> decided, EventMessage<?> message, long position, Instant at) {
        var event = UUID.fromString(message.getIdentifier());
        List<@Nullable Object[]> values = new ArrayList<>();
        for (var one : decided) {
            if (one.topic() != Topic.RULING) {
                values.add(
                        new @Nullable Object[] {
                            position,
                            one.topic().name(),
                            one.n(),
                            event,
                            at.atOffset(ZoneOffset.UTC),
                            one.agency().text(),
                            one.other() == null ? null : one.other().text(),
                            one.outcome(),
                            one.ground(),
                            one.record() == null ? null : one.record().value(),
                            sub(message, one)
                        });
            }
        }
        if (!values.isEmpty()) {
            db.batchUpdate(INSERT, values);
        }
    }

    /** Who it was; null where the hub itself said it, or a clock was ended by another agency. */
    private static @Nullable String sub(EventMessage<?> message, Decided one) {
        return switch (message.getPayload()) {
            case AnswerRuled answer -> answer.sub();
            case DataTaken taken -> taken.sub();
            case MovesClocks _ when one.topic() == Topic.CLOCK && !isOf(message, one.agency()) ->
                    null;
            default -> (String) message.getMetaData().get(SUB);
        };
    }

    private static boolean isOf(EventMessage<?> message, AgencyId agency) {
        return agency.text().equals(message.getMetaData().get(AGENCY));
    }
}
