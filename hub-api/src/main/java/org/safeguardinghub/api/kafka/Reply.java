package org.safeguardinghub.api.kafka;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.command.Accepted;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to an inbound event, itself a CloudEvent.
 *
 * @param id the same however often the same inbound event is answered
 * @param subject what the command made or changed; none if it was refused
 * @param commandid the command's own id, where it could be read
 * @param correlationid the id of the event that is answered, where it could be read
 * @param inboundoffset where that event stands in the inbound topic
 * @param data an {@link AcceptedCommand} or a problem as over HTTP
 */
record Reply(
        String specversion,
        UUID id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        String datacontenttype,
        @Nullable String commandid,
        @Nullable String correlationid,
        String inboundoffset,
        Object data) {

    /** The body of the answer over HTTP, and its status: 201 the first time, 200 when repeated. */
    record AcceptedCommand(int status, UUID id, String created, String position) {
        static AcceptedCommand of(int status, Accepted accepted) {
            return new AcceptedCommand(
                    status, accepted.id(), accepted.created(), accepted.position());
        }
    }
}
