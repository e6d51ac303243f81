package org.safeguardinghub.audit;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.safeguardinghub.serialization.UnknownEvent;

/**
 * Where an answer waits that could not be indexed, with those that must come after it; the others
 * go on.
 */
public final class AnswerLetters {
    /** How many sequences may wait; beyond it the processor stands still. */
    private static final int SEQUENCES = 1024;

    private AnswerLetters() {}

    /** The queue; its rows are written in the transaction that moves the processor's token. */
    public static JdbcSequencedDeadLetterQueue<EventMessage<?>> queue(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            Serializer events) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(AnswerIndex.GROUP)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(DeadLetterSchema.defaultSchema())
                .genericSerializer(general)
                .eventSerializer(events)
                .maxSequences(SEQUENCES)
                .statementFactory(new ClaimableLetters(general, events))
                .build();
    }

    /** Which letters wait for each other. */
    public static SequencingPolicy<EventMessage<?>> sequences() {
        return new AnswerSequence();
    }

    /**
     * Everything waits but an event that this version does not know: it stops the processor until a
     * newer version runs. Only the class of the cause is kept, as its message may quote anything.
     */
    public static EnqueuePolicy<EventMessage<?>> policy() {
        return (letter, cause) -> {
            for (Throwable c = cause; c != null; c = c.getCause()) {
                if (c instanceof UnknownEvent unknown) {
                    throw unknown;
                }
            }
            return Decisions.enqueue(new ThrowableCause(cause.getClass().getName(), ""));
        };
    }
}
