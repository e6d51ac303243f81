package org.safeguardinghub.accessrequest.requestaccess;

import static java.util.Objects.requireNonNull;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.accessrequest.AccessRequestRefusal;
import org.safeguardinghub.accessrequest.RequestAccess;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.Deadlines;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Asks whoever owns what is named; that the sender may know of it is asked before. */
public final class RequestAccessHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Set<String> beginnings;
    private final Deadlines deadlines;
    private final Clock clock;

    /**
     * @param beginnings the names of all events that begin a record: any of them can be asked for
     */
    public RequestAccessHandler(
            FactReader reader,
            Recorder recorder,
            Sealer sealer,
            Set<String> beginnings,
            Deadlines deadlines,
            Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.sealer = sealer;
        this.beginnings = Set.copyOf(beginnings);
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<AccessRequestEvent> handle(RequestAccess command) {
        var facts = reader.facts(Set.of(criterion(command)));
        var asked = owner(command, facts);
        var refusal = refusal(command, asked);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        // as exact as whoever waits for it keeps it
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccessRequestEvent requested =
                new AccessRequested(
                        command.request(),
                        command.by(),
                        requireNonNull(asked),
                        command.record(),
                        command.subject(),
                        command.categories(),
                        command.purposes(),
                        deadlines.of(ClockKind.ACCESS_RESPONSE, requireNonNull(asked), now).due(),
                        sealer.seal(
                                command.request(), "access-request.recorded", command.content()));
        return recorder.record(
                "AccessRequest",
                command.request().text(),
                Outcome.accepted(requested),
                facts.guard());
    }

    private Criterion criterion(RequestAccess command) {
        return command.subject() != null
                ? new Criterion(Tags.of(command.subject()), Set.of("subject.recorded"))
                : new Criterion(Tags.of(requireNonNull(command.record())), beginnings);
    }

    private static @Nullable AgencyId owner(RequestAccess command, Facts facts) {
        var named =
                command.subject() == null
                        ? command.record()
                        : new RecordId(command.subject().value());
        for (var event : facts.events()) {
            if (event.getPayload() instanceof IntroducesRecord known
                    && known.ruled().id().equals(named)) {
                return known.ruled().owner();
            }
        }
        return null;
    }

    static @Nullable Refusal refusal(RequestAccess command, @Nullable AgencyId asked) {
        if (asked == null) {
            return new Refusal.NotFound();
        }
        return asked.equals(command.by()) ? AccessRequestRefusal.Wrong.OWN_ALREADY : null;
    }
}
