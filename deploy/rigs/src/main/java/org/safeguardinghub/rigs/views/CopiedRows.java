package org.safeguardinghub.rigs.views;

import org.axonframework.eventhandling.GenericEventMessage;
import org.safeguardinghub.eventstore.SealedFor;
import org.safeguardinghub.shared.Tagged;

import java.sql.SQLException;
import java.util.List;

/**
 * All the rows that come of what was told.
 *
 * @param logged the position after which events are in the log
 */
record CopiedRows(
        Population population,
        Sealing sealing,
        Register register,
        Supplement.Copying besides,
        LogRows log,
        long logged) {
    /** Writes those of so many, which stand after this position; returns the last of theirs. */
    long write(List<Told> chunk, long after) throws SQLException, InterruptedException {
        List<Tagged> events = sealing.events(chunk);
        long position = after;
        for (int i = 0; i < chunk.size(); i++) {
            Told told = chunk.get(i);
            Tagged event = events.get(i);
            position++;
            register.write(event, position, told.at(), population.around(told.child()));
            besides.write(told, event, position);
            if (position > logged) {
                log.write(
                        SealedFor.named(GenericEventMessage.asEventMessage(event)),
                        position,
                        told.at());
            }
        }
        return position;
    }
}
