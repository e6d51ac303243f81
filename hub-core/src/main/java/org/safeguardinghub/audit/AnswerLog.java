package org.safeguardinghub.audit;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /**
     * Records answers in one append with what comes of them: all of it is kept, or nothing.
     *
     * @param consequences events of no aggregate, which stand behind the answers
     */
    public void record(List<AnswerRuled> answers, List<?> consequences, Instant at) {
        var events = new ArrayList<EventMessage<?>>();
        answers.forEach(answer -> events.add(message(answer)));
        consequences.forEach(
                event ->
                        events.add(
                                new GenericEventMessage<>(
                                        UUID.randomUUID().toString(),
                                        event,
                                        MetaData.emptyInstance(),
                                        at)));
        if (!events.isEmpty()) {
            engine.appendEvents(events);
        }
    }

    /**
     * Records an answer in one append with one event that comes of it, under an id that is known
     * before: it can be found again.
     */
    public void record(AnswerRuled answer, UUID eventId, Object consequence) {
        engine.appendEvents(
                List.of(
                        message(answer),
                        new GenericEventMessage<>(
                                eventId.toString(),
                                consequence,
                                MetaData.emptyInstance(),
                                answer.at())));
    }

    /** The event's id is the answer's, so the answer is found by it and stored once. */
    private static GenericEventMessage<AnswerRuled> message(AnswerRuled answer) {
        return new GenericEventMessage<>(
                answer.answer().toString(), answer, MetaData.from(Map.of()), answer.at());
    }
}
