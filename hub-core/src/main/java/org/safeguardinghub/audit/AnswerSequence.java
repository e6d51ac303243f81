package org.safeguardinghub.audit;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.serialization.SerializationException;

/**
 * Which answers wait behind one that could not be indexed: those about the same person, else about
 * the same record, else none. Always a text: Axon tells any other identifier by its hash code,
 * which need not be the same after a restart, and then what should wait would overtake.
 */
final class AnswerSequence implements SequencingPolicy<EventMessage<?>> {
    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        try {
            return event.getPayload() instanceof AnswerRuled answer
                    ? sequence(answer)
                    : event.getIdentifier();
        } catch (SerializationException unreadable) {
            // it fails again when it is handled, and then it can be set aside
            return event.getIdentifier();
        }
    }

    private static String sequence(AnswerRuled answer) {
        if (answer.askedSubject() != null) {
            return "subject:" + answer.askedSubject().text();
        }
        return answer.askedRecord() != null
                ? "record:" + answer.askedRecord().text()
                : answer.answer().toString();
    }
}
