package org.safeguardinghub.audit;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The view that auditors search: one row for each ruling, or one for an answer without any. */
public final class AnswerIndex {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "audit";

    private static final String INSERT =
            """
            insert into ruling_index
              (answer, n, position, ruled_at, exit, reader, sub, purpose, case_reference, owner,
               record_id, asked_record, asked_subject, highest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate db;

    public AnswerIndex(JdbcTemplate db) {
        this.db = db;
    }

    @EventHandler
    void on(AnswerRuled answer, TrackingToken token) {
        long position = token.position().orElseThrow();
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < answer.rulings().size(); n++) {
            rows.add(row(answer, n, position, RulingCodec.decode(answer.rulings().get(n))));
        }
        if (rows.isEmpty()) {
            rows.add(row(answer, 0, position, null));
        }
        db.batchUpdate(INSERT, rows);
    }

    @ResetHandler
    void reset() {
        db.update("delete from ruling_index");
    }

    private static @Nullable Object[] row(
            AnswerRuled answer, int n, long position, @Nullable Ruling ruling) {
        var owner = ruling == null ? null : ruling.matter().owner();
        return new @Nullable Object[] {
            answer.answer(),
            n,
            position,
            answer.at().atOffset(ZoneOffset.UTC),
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

    private static Level highest(@Nullable Ruling ruling) {
        return ruling == null
                ? Level.NONE
                : ruling.levels().values().stream().reduce(Level.NONE, Level::atLeast);
    }
}
