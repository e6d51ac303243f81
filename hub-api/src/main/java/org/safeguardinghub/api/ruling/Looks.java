package org.safeguardinghub.api.ruling;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Looking at decisions is a look too, and recorded before it is answered: what was asked, as no
 * record is ruled on.
 */
@Component
public class Looks {
    private final AnswerLog log;
    private final FactReader events;
    private final Clock clock;

    Looks(AnswerLog log, FactReader events, Clock clock) {
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records one look.
     *
     * @param ask null where no purpose is asked for
     * @param record the id that was asked for, whether or not there is anything
     * @param subject the person that was asked for, whether or not there is one
     */
    public void record(
            Caller caller,
            @Nullable Ask ask,
            AnswerRuled.Exit exit,
            @Nullable RecordId record,
            @Nullable SubjectId subject) {
        log.record(look(caller, ask, exit, record, subject));
    }

    /**
     * Records a look at decisions in one append with what comes of it.
     *
     * @param eventId under which the consequence is stored
     * @param consequence made for the instant of the look
     */
    public void record(Caller caller, Ask ask, UUID eventId, Function<Instant, ?> consequence) {
        var look = look(caller, ask, AnswerRuled.Exit.AUDIT, null, null);
        log.record(look, eventId, consequence.apply(look.at()));
    }

    private AnswerRuled look(
            Caller caller,
            @Nullable Ask ask,
            AnswerRuled.Exit exit,
            @Nullable RecordId record,
            @Nullable SubjectId subject) {
        return new AnswerRuled(
                UUID.randomUUID(),
                exit,
                caller.agency(),
                caller.sub(),
                caller.roles(),
                ask == null ? null : ask.purpose(),
                ask == null ? null : ask.caseReference(),
                record,
                subject,
                clock.instant(),
                events.head(),
                List.of());
    }
}
