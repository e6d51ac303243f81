package org.safeguardinghub.api.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.body.AnswerJson;
import org.safeguardinghub.api.body.JsonEnvelope;
import org.safeguardinghub.api.body.StrictBodies;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.Problems;
import org.safeguardinghub.api.problem.Rejections;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Answers every event of an inbound topic, in its order. The topic alone says who sent it. What
 * cannot be understood is answered like any other refusal, so nothing blocks what comes behind it;
 * what the hub cannot answer at present is tried again until it can, as over HTTP a sender would.
 */
@Component
class InboundCommands {
    private static final Set<Purpose> CARE =
            Set.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER,
                    Purpose.DISRUPTION);

    private final CommandRoutes routes;
    private final StrictBodies bodies;
    private final Problems problems;
    private final AnswerJson json;
    private final Posts posts;
    private final Clock clock;
    private final String source;

    InboundCommands(
            CommandRoutes routes,
            StrictBodies bodies,
            Problems problems,
            AnswerJson json,
            Posts posts,
            Clock clock,
            @Value("${hub.id}") String source) {
        this.routes = routes;
        this.bodies = bodies;
        this.problems = problems;
        this.json = json;
        this.posts = posts;
        this.clock = clock;
        this.source = source;
    }

    /** Returns when the answer was confirmed. */
    void answer(ConsumerRecord<byte[], byte[]> row) {
        var agency = ChannelNames.sender(row.topic());
        if (agency.isEmpty()) {
            return;
        }
        var key = row.key() == null ? "" : new String(row.key(), StandardCharsets.UTF_8);
        var reply = json.write(reply(agency.get(), row));
        posts.inOrder(List.of(Posts.event(ChannelNames.of(agency.get()).replies(), key, reply)));
    }

    private Reply reply(AgencyId agency, ConsumerRecord<byte[], byte[]> row) {
        JsonEnvelope envelope = null;
        InboundEvent event = null;
        try {
            envelope = bodies.open(row.value() == null ? new byte[0] : row.value(), "data");
            event = InboundEvent.of(envelope);
            var answer = routes.take(caller(agency), event);
            if (answer.getBody() instanceof Accepted accepted) {
                var data = Reply.AcceptedCommand.of(answer.getStatusCode().value(), accepted);
                return reply(row, envelope, event, accepted.created(), data);
            }
            throw new IllegalStateException("a command was answered in another form");
        } catch (Throwable refused) {
            var problem = problems.of(refused);
            Rejections.count(problem);
            if (passes(problem)) {
                throw new NotNow(refused);
            }
            return reply(row, envelope, event, null, problem);
        }
    }

    /** The same command would be taken later, so it waits, and its agency's next ones behind it. */
    private static boolean passes(Problem problem) {
        return problem.status() == 503 || problem.status() == 429;
    }

    private Reply reply(
            ConsumerRecord<byte[], byte[]> row,
            @Nullable JsonEnvelope envelope,
            @Nullable InboundEvent event,
            @Nullable String created,
            Object data) {
        var outcome = data instanceof Problem ? "refused.v1" : "accepted.v1";
        var place = row.topic() + "/" + row.partition() + "/" + row.offset();
        return new Reply(
                "1.0",
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                source,
                event == null ? CommandType.UNREADABLE : event.type().answeredAs(outcome),
                created,
                clock.instant(),
                data instanceof Problem ? "application/problem+json" : "application/json",
                event == null ? null : commandId(event),
                envelope == null ? null : envelope.attributes().path("id").stringValue(null),
                Long.toString(row.offset()),
                data);
    }

    private @Nullable String commandId(InboundEvent event) {
        try {
            return bodies.idOf(event.body()).toString();
        } catch (ProblemException none) {
            return null;
        }
    }

    private static Caller caller(AgencyId agency) {
        return new Caller(agency, "kafka:" + agency, Set.of(Role.PUBLISHER), CARE, null);
    }
}
