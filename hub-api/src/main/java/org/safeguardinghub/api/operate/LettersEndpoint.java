package org.safeguardinghub.api.operate;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.letters.LetterList;
import org.safeguardinghub.letters.WaitingSequence;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

import java.util.List;

/** Shows which events wait aside, and has them tried again. */
@WebEndpoint(id = "letters")
public final class LettersEndpoint {
    /** More than can wait. */
    private static final int ALL = 10_000;

    private final LetterList letters;
    private final EventProcessingConfiguration processing;

    public LettersEndpoint(LetterList letters, EventProcessingConfiguration processing) {
        this.letters = letters;
        this.processing = processing;
    }

    /** How many sequences were handled to their end, and how many wait still. */
    record Retried(int handled, int waiting) {}

    @ReadOperation
    List<WaitingSequence> waiting() {
        return letters.longestWaiting(ALL);
    }

    /** Tries one sequence of a view again, or all of them; each once. */
    @WriteOperation
    WebEndpointResponse<Retried> retry(@Selector String group, @Nullable String sequence) {
        var processor = processing.sequencedDeadLetterProcessor(group).orElse(null);
        if (processor == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        int handled = 0;
        for (var one : of(group)) {
            if ((sequence == null || sequence.equals(one)) && handled(processor, one)) {
                handled++;
            }
        }
        return new WebEndpointResponse<>(new Retried(handled, of(group).size()));
    }

    private List<String> of(String group) {
        return letters.longestWaiting(ALL).stream()
                .filter(waiting -> waiting.group().equals(group))
                .map(WaitingSequence::sequence)
                .toList();
    }

    private static boolean handled(
            SequencedDeadLetterProcessor<EventMessage<?>> processor, String sequence) {
        return processor.process(
                letter ->
                        letter instanceof JdbcDeadLetter<?> stored
                                && stored.getSequenceIdentifier().equals(sequence));
    }
}
