package org.safeguardinghub.register.announcesuccession;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.AnnounceSuccession;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.register.Succession.End;
import org.safeguardinghub.register.SuccessionRefusal.NotNow;
import org.safeguardinghub.register.SuccessionRefusal.What;
import org.safeguardinghub.register.SuccessionRefusal.Wrong;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever ends has successors that go on: who follows them from one to the next comes to one that
 * has not ended, on whichever day.
 */
public final class AnnounceSuccessionHandler {
    private final FactReader reader;
    private final Recorder recorder;
    private final Clock clock;

    public AnnounceSuccessionHandler(FactReader reader, Recorder recorder, Clock clock) {
        this.reader = reader;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    public Outcome<RegisterEvent> handle(AnnounceSuccession command) {
        var facts = reader.facts(Known.about(command.announced()));
        return recorder.record(
                "Succession",
                command.succession().text(),
                decide(command, Known.of(facts), clock.instant()),
                facts.guard());
    }

    static Outcome<RegisterEvent> decide(AnnounceSuccession command, Known known, Instant now) {
        var refusal = wrong(command.announced(), known, now);
        if (refusal == null) {
            refusal = notNow(command, known);
        }
        return refusal != null
                ? Outcome.refused(refusal)
                : Outcome.accepted(
                        new SuccessionAnnounced(command.succession(), command.announced()));
    }

    private static @Nullable Refusal wrong(Succession said, Known known, Instant now) {
        if (said.ends().isEmpty()) {
            return new Wrong(What.NOTHING_ENDS, "/areas");
        }
        if (!said.begins().isAfter(now)) {
            return new Wrong(What.NOT_TO_COME, "/from");
        }
        var ended = new HashSet<String>();
        for (var end : said.ends()) {
            if (!ended.add(end.tag())) {
                return new Wrong(What.TWICE, end.pointer());
            }
            if (!known.since().containsKey(end.tag())) {
                return new Wrong(What.UNKNOWN, end.pointer());
            }
        }
        ended.addAll(endedBy(said.begins(), known));
        for (var end : said.ends()) {
            var refusal = wrong(end, ended, said.begins(), known);
            if (refusal != null) {
                return refusal;
            }
        }
        for (int i = 0; i < said.agencies().size(); i++) {
            var one = said.agencies().get(i);
            if (!one.successors().contains(one.custodian())) {
                return new Wrong(What.CUSTODIAN_NO_SUCCESSOR, "/agencies/" + i + "/custodian");
            }
        }
        return null;
    }

    private static @Nullable Refusal wrong(
            End end, Set<String> ended, Instant begins, Known known) {
        var named = new HashSet<String>();
        for (int i = 0; i < end.successors().size(); i++) {
            var successor = end.successors().get(i);
            var what = wrong(successor, ended, begins, known);
            if (what == null && !named.add(successor)) {
                what = What.TWICE;
            }
            if (what != null) {
                return new Wrong(what, end.pointer() + "/successors/" + i);
            }
        }
        return null;
    }

    private static @Nullable What wrong(
            String successor, Set<String> ended, Instant begins, Known known) {
        var since = known.since().get(successor);
        if (since == null) {
            return What.UNKNOWN;
        }
        if (since.isAfter(begins)) {
            return What.NOT_YET_THERE;
        }
        return ended.contains(successor) ? What.ENDS_TOO : null;
    }

    private static Set<String> endedBy(Instant day, Known known) {
        return known.standing().stream()
                .filter(other -> !other.begins().isAfter(day))
                .flatMap(other -> other.ends().stream())
                .map(End::tag)
                .collect(Collectors.toSet());
    }

    private static @Nullable Refusal notNow(AnnounceSuccession command, Known known) {
        var said = command.announced();
        if (said.agencies().stream().anyMatch(one -> one.agency().equals(command.by()))) {
            return NotNow.OWN_AGENCY;
        }
        var ending = said.ends().stream().map(End::tag).collect(Collectors.toSet());
        for (var other : known.standing()) {
            for (var end : other.ends()) {
                if (ending.contains(end.tag())) {
                    return NotNow.ALREADY_ANNOUNCED;
                }
                if (!other.begins().isBefore(said.begins())
                        && end.successors().stream().anyMatch(ending::contains)) {
                    return NotNow.SUCCEEDS_LATER;
                }
            }
        }
        return null;
    }
}
