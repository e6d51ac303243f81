package org.safeguardinghub.api.auditreport;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.report.DecisionRow;
import org.safeguardinghub.report.Topic;

import java.time.Instant;
import java.util.UUID;

/**
 * One decision, without content. Source: interfaces, section 4.
 *
 * @param event the id under which the ledger proves that it was recorded
 * @param agency that decided, or should have
 * @param other the one agency that it was about or for; left out where there is none or several
 * @param ground on what it was decided; NOT_STATED where that is not said
 * @param sub who it was; left out where the hub itself said it
 * @param why where it is explained
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionBody(
        UUID event,
        Instant at,
        Topic topic,
        String agency,
        @Nullable String other,
        String outcome,
        String ground,
        @Nullable UUID record,
        @Nullable String sub,
        String why) {
    static DecisionBody of(DecisionRow row) {
        return new DecisionBody(
                row.event(),
                row.at(),
                row.topic(),
                row.agency().text(),
                row.other() == null ? null : row.other().text(),
                row.outcome(),
                row.ground(),
                row.record(),
                row.sub(),
                why(row));
    }

    /** A ruling has an explanation of its own. */
    private static String why(DecisionRow row) {
        return row.topic().isRuled()
                ? "/api/v1/rulings/" + new RulingId(row.event(), row.n())
                : "/api/v1/audit/decisions/" + row.event();
    }
}
