package org.safeguardinghub.audit;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The plainest reading of law 9: the log is cut, the rest is told from the beginning, and the text
 * of the rules is asked. It shares no code with the register.
 */
final class CutLog {
    private final Map<RecordId, RuledRecord> records = new LinkedHashMap<>();
    private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    private final Map<List<Object>, Validity> validities = new LinkedHashMap<>();
    private final long position;

    private CutLog(long position) {
        this.position = position;
    }

    /** What was recorded at or before this instant, in order. */
    static CutLog after(List<Appended> log, Instant known) {
        var kept = log.stream().filter(e -> !e.recordedAt().isAfter(known)).toList();
        var cut = new CutLog(kept.isEmpty() ? 0 : kept.getLast().position());
        kept.forEach(cut::hear);
        return cut;
    }

    private void hear(Appended appended) {
        var event = appended.message().getPayload();
        if (event instanceof IntroducesRecord begun) {
            records.put(begun.ruled().id(), begun.ruled());
        }
        if (event instanceof AddsToRecord part) {
            records.computeIfPresent(part.partOf(), (id, record) -> grown(record, part));
        }
        if (event instanceof EstablishesFacts establishing) {
            for (var fact : establishing.facts(appended.position(), appended.recordedAt())) {
                List<Object> key =
                        List.of(fact.id(), fact.concerns() == null ? "" : fact.concerns());
                facts.put(key, fact);
                validities.put(key, fact.validity());
            }
        }
        if (event instanceof EndsFact ending) {
            validities.replaceAll(
                    (key, validity) ->
                            key.getFirst().equals(ending.endedFact())
                                    ? validity.endedAt(ending.endsAt())
                                    : validity);
        }
    }

    private static RuledRecord grown(RuledRecord record, AddsToRecord part) {
        var categories = new HashSet<Category>(record.categories());
        categories.addAll(part.content().categories());
        return new RuledRecord(
                record.id(), record.type(), record.owner(), record.subjects(), categories);
    }

    /** The levels of each record about the person, by record. */
    Map<UUID, Map<Category, Level>> seen(
            Reader reader, Purpose purpose, SubjectId subject, Instant valid) {
        var all = new ArrayList<Fact>();
        facts.forEach(
                (key, fact) ->
                        all.add(MadeUp.lasting(fact, Objects.requireNonNull(validities.get(key)))));
        var person = person(subject, all, valid);
        var seen = new TreeMap<UUID, Map<Category, Level>>();
        for (var record : records.values()) {
            if (record.subjects().stream().anyMatch(person::contains)) {
                var question =
                        new Question(record, subject, reader, purpose, null, valid, position);
                seen.put(record.id().value(), MadeUp.asTheTextSays(question, all));
            }
        }
        return seen;
    }

    /** Whoever was joined at this instant. */
    private static Set<SubjectId> person(SubjectId subject, List<Fact> all, Instant at) {
        var person = new HashSet<>(Set.of(subject));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var fact : all) {
                if (fact instanceof Fact.Link link
                        && link.confirmed()
                        && link.validity().holdsAt(at)
                        && (person.contains(link.one()) || person.contains(link.other()))) {
                    grows |= person.addAll(List.of(link.one(), link.other()));
                }
            }
        }
        return person;
    }
}
