package org.safeguardinghub.api.ruling;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.FactReader;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Looking at decisions is a look too, and recorded before it is answered. */
@Component
class Looks {
    private final AnswerLog log;
    private final FactReader events;
    private final Clock clock;

    Looks(AnswerLog log, FactReader events, Clock clock) {
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    void record(Caller caller, Ask ask, AnswerRuled.Exit exit) {
        log.record(
                new AnswerRuled(
                        UUID.randomUUID(),
                        exit,
                        caller.agency(),
                        caller.sub(),
                        caller.roles(),
                        ask.purpose(),
                        ask.caseReference(),
                        null,
                        null,
                        clock.instant(),
                        events.head(),
                        List.of()));
    }
}
