package org.safeguardinghub.audit;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Finds all sequences that may be tried again. Axon 4.13 looks for them ten at a time and takes the
 * number of those it has passed for the least index within a sequence, so that it never sees more
 * than the first ten.
 */
final class ClaimableLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private static final String FIRST_OF_EACH =
            """
            select * from DeadLetterEntry d
             where processingGroup = ? and (processingStarted is null or processingStarted < ?)
               and sequenceIndex = (
                 select min(f.sequenceIndex) from DeadLetterEntry f
                  where f.processingGroup = d.processingGroup
                    and f.sequenceIdentifier = d.sequenceIdentifier)
             order by lastTouched, sequenceIdentifier offset ? limit ?
            """;

    ClaimableLetters(Serializer general, Serializer events) {
        super(
                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                        .schema(DeadLetterSchema.defaultSchema())
                        .genericSerializer(general)
                        .eventSerializer(events));
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection,
            String processingGroup,
            Instant processingStartedLimit,
            int offset,
            int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(FIRST_OF_EACH);
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }
}
