package org.safeguardinghub.audit;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

import java.util.List;
import java.util.Map;

/**
 * Records answers. When {@link #record} returns, they are durable; when it throws, they may not be
 * and nothing may be answered. Recording the same answer again changes nothing.
 */
public final class AnswerLog {
    private final EventStorageEngine engine;

    public AnswerLog(EventStorageEngine engine) {
        this.engine = engine;
    }

    public void record(AnswerRuled... answers) {
        record(List.of(answers));
    }

    public void record(List<AnswerRuled> answers) {
        if (!answers.isEmpty()) {
            engine.appendEvents(answers.stream().map(AnswerLog::message).toList());
        }
    }

    /** The event's id is the answer's, so the answer is found by it and stored once. */
    private static GenericEventMessage<AnswerRuled> message(AnswerRuled answer) {
        return new GenericEventMessage<>(
                answer.answer().toString(), answer, MetaData.from(Map.of()), answer.at());
    }
}
