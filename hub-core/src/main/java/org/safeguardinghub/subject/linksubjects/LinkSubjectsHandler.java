package org.safeguardinghub.subject.linksubjects;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkRefusal;
import org.safeguardinghub.subject.LinkSubjects;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the proposer may see the other record is settled before the command reaches this. */
public final class LinkSubjectsHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public LinkSubjectsHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<LinkEvent> handle(LinkSubjects command) {
        var recorded = Set.of("subject.recorded");
        var facts =
                reader.facts(
                        Set.of(
                                new Criterion(Tags.of(command.one()), recorded),
                                new Criterion(Tags.of(command.other()), recorded)));
        return recorder.record(
                "Link",
                command.link().text(),
                decide(command, holders(facts), clock.instant()),
                facts.guard());
    }

    private static Map<SubjectId, AgencyId> holders(Facts facts) {
        var holders = new HashMap<SubjectId, AgencyId>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectRecorded known) {
                holders.put(known.subject(), known.holder());
            }
        }
        return holders;
    }

    static Outcome<LinkEvent> decide(
            LinkSubjects command, Map<SubjectId, AgencyId> holders, Instant now) {
        if (command.one().equals(command.other())) {
            return Outcome.refused(new LinkRefusal.ToItself());
        }
        var one = holders.get(command.one());
        var other = holders.get(command.other());
        var by = command.proposedBy();
        if (one == null || other == null || !(by.equals(one) || by.equals(other))) {
            return Outcome.refused(new Refusal.NotFound());
        }
        List<LinkEvent> events = new ArrayList<>();
        events.add(
                new LinkProposed(
                        command.link(),
                        command.one(),
                        command.other(),
                        one,
                        other,
                        by,
                        command.reason(),
                        now));
        if (one.equals(other)) {
            events.add(new LinkConfirmed(command.link(), command.one(), command.other(), by, now));
        }
        return Outcome.accepted(events);
    }
}
