package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The difference of rulings before and after, as plainly as possible: every one is made. */
public final class OneByOne {
    private final AgencyId owner;
    private final Ahead ahead;
    private final Instant at;
    private final long position;
    private final Map<Change, Long> counts = new HashMap<>();

    public OneByOne(AgencyId owner, Ahead ahead, Instant at, long position) {
        this.owner = owner;
        this.ahead = ahead;
        this.at = at;
        this.position = position;
    }

    static Map<Change, Long> counts(Holdings holdings, Ahead ahead) {
        var moment = holdings.moment;
        var all = new OneByOne(holdings.owner, ahead, moment.at(), moment.position());
        holdings.records.forEach(
                (record, about) -> {
                    var facts = new ArrayList<>(holdings.register);
                    facts.addAll(about);
                    all.add(record, facts);
                });
        return all.counts();
    }

    public Map<Change, Long> counts() {
        return counts;
    }

    /** Whoever is in the register reads, for whatever purpose. */
    public void add(RuledRecord record, List<Fact> facts) {
        if (ruling(record, owner, Purpose.CHILD_PROTECTION, facts).levels().values().stream()
                .allMatch(level -> level == Level.NONE)) {
            return;
        }
        var readers = new TreeSet<AgencyId>();
        facts.forEach(
                fact -> {
                    if (fact instanceof Fact.AgencyRow row) {
                        readers.add(row.agency());
                    }
                });
        var after = new ArrayList<>(facts);
        switch (ahead) {
            case Ahead.Agreement(var version) -> after.add(version);
            case Ahead.NextPolicy(var version) -> {
                after.removeIf(Fact.PolicyVersion.class::isInstance);
                after.add(version);
            }
        }
        for (var reader : readers) {
            for (var purpose : Purpose.values()) {
                compare(
                        reader,
                        purpose,
                        ruling(record, reader, purpose, facts),
                        ruling(record, reader, purpose, after));
            }
        }
    }

    private void compare(AgencyId reader, Purpose purpose, Ruling before, Ruling after) {
        for (Category category : before.levels().keySet()) {
            var change =
                    new Change(
                            reader,
                            purpose,
                            category,
                            before.level(category),
                            after.level(category));
            if (change.before() != change.after()) {
                counts.merge(change, 1L, Long::sum);
            }
        }
    }

    private Ruling ruling(
            RuledRecord record, AgencyId agency, Purpose purpose, Collection<Fact> facts) {
        var reader = Somebody.of(agency, purpose);
        var all = new ArrayList<>(facts);
        if (purpose == Purpose.EMERGENCY) {
            record.subjects()
                    .forEach(
                            subject ->
                                    all.add(
                                            new Fact.EmergencyGrant(
                                                    UUID.randomUUID(),
                                                    0,
                                                    Validity.since(Instant.EPOCH),
                                                    subject,
                                                    agency,
                                                    reader.sub())));
        }
        return Rulings.rule(
                new Question(record, null, reader, purpose, null, at, position), Set.copyOf(all));
    }
}
