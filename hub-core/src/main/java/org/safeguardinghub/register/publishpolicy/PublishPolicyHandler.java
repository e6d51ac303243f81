package org.safeguardinghub.register.publishpolicy;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.PolicyRefusal;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.sharing.Policy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * One version of the policy after the other: each ends the one before it at the instant at which it
 * begins, so that at every instant exactly one is in force.
 */
public final class PublishPolicyHandler {
    private static final Set<Criterion> PUBLISHED =
            Set.of(new Criterion(PolicyPublished.TAG, Set.of("register.policy-published")));

    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public PublishPolicyHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(PublishPolicy command) {
        var facts = reader.facts(PUBLISHED);
        var latest = latest(facts);
        return recorder.record(
                "Policy",
                PolicyPublished.id(latest.version() + 1),
                decide(command, latest, clock.instant()),
                facts.guard());
    }

    /** What would be published, which nothing comes of: for who looks ahead. */
    public Outcome<RegisterEvent> wouldBe(PublishPolicy command) {
        return decide(command, latest(reader.facts(PUBLISHED)), clock.instant());
    }

    private static PolicyPublished latest(Facts published) {
        // a hub begins with a policy
        return (PolicyPublished) published.events().getLast().getPayload();
    }

    static Outcome<RegisterEvent> decide(
            PublishPolicy command, PolicyPublished latest, Instant now) {
        var from = command.from() == null ? now : command.from();
        var refusal = refusal(command, latest, from, now);
        return refusal != null
                ? Outcome.refused(refusal)
                : Outcome.accepted(
                        new PolicyPublished(
                                latest.version() + 1,
                                cells(command, latest),
                                from,
                                command.approvedBy()));
    }

    private static @Nullable Refusal refusal(
            PublishPolicy command, PolicyPublished latest, Instant from, Instant now) {
        var named = command.changes().stream().map(Cell::of).distinct().count();
        if (named < command.changes().size()) {
            return PolicyRefusal.TWO_LEVELS;
        }
        if (from.isBefore(now)) {
            return PolicyRefusal.IN_THE_PAST;
        }
        return from.isAfter(latest.from()) ? null : PolicyRefusal.BEFORE_THE_LATEST;
    }

    /** All cells, those of the version before and those that are new. */
    private static List<Policy.Cell> cells(PublishPolicy command, PolicyPublished latest) {
        var changed = new HashMap<Cell, Policy.Cell>();
        command.changes().forEach(cell -> changed.put(Cell.of(cell), cell));
        return Policy.of(latest.cells()).cells().stream()
                .map(cell -> changed.getOrDefault(Cell.of(cell), cell))
                .toList();
    }
}
