package org.safeguardinghub.audit;

import org.safeguardinghub.eventstore.FactReader;

import java.util.Optional;
import java.util.UUID;

/** Finds a stored answer again. What was ruled is shown as it was stored, never ruled again. */
public final class Answers {
    private final FactReader events;

    public Answers(FactReader events) {
        this.events = events;
    }

    public Optional<AnswerRuled> find(UUID answer) {
        return events.under(answer.toString())
                .map(appended -> appended.message().getPayload())
                .filter(AnswerRuled.class::isInstance)
                .map(AnswerRuled.class::cast);
    }
}
