package org.safeguardinghub.register.registeragency;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.RegisterAgency;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterRefusal;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Tags;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the decision rests on, decides, and appends under the guard of what was read. */
public final class RegisterAgencyHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public RegisterAgencyHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(RegisterAgency command) {
        var facts = reader.facts(criteria(command));
        var outcome = decide(command, Known.from(facts), clock.instant());
        return recorder.record("Agency", command.agency().text(), outcome, facts.guard());
    }

    /** What is already in the register of the agency and the areas that the command names. */
    record Known(boolean agency, Set<String> areas) {
        static Known from(Facts facts) {
            boolean agency = false;
            var areas = new HashSet<String>();
            for (var event : facts.events()) {
                switch (event.getPayload()) {
                    case AgencyRegistered _ -> agency = true;
                    case AreaRegistered known -> areas.add(known.area());
                    default -> {}
                }
            }
            return new Known(agency, areas);
        }
    }

    static Outcome<RegisterEvent> decide(RegisterAgency command, Known known, Instant now) {
        var areas = List.copyOf(command.areas());
        for (int i = 0; i < areas.size(); i++) {
            if (!known.areas().contains(areas.get(i))) {
                return Outcome.refused(new RegisterRefusal.UnknownArea(i));
            }
        }
        if (known.agency()) {
            return Outcome.refused(new RegisterRefusal.AgencyAlreadyRegistered(command.agency()));
        }
        return Outcome.accepted(
                new AgencyRegistered(
                        command.agency(),
                        command.name(),
                        command.kind(),
                        command.areas(),
                        command.desk(),
                        command.credentials(),
                        command.from() == null ? now : command.from()));
    }

    private static Set<Criterion> criteria(RegisterAgency command) {
        var criteria = new HashSet<Criterion>();
        criteria.add(
                new Criterion(Tags.of(command.agency()), Set.of("register.agency-registered")));
        for (var area : command.areas()) {
            criteria.add(new Criterion("area:" + area, Set.of("register.area-registered")));
        }
        return criteria;
    }
}
