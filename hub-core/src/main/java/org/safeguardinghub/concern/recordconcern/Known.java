package org.safeguardinghub.concern.recordconcern;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.BirthDates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whose the persons and contexts are that a statement names. */
record Known(Map<SubjectId, AgencyId> persons, Map<RecordId, AgencyId> contexts) {
    static Set<Criterion> criteria(
            Collection<SubjectId> subjects,
            List<StatedSuspect> suspects,
            Collection<RecordId> contexts) {
        var criteria = BirthDates.criteria(persons(suspects));
        for (var subject : subjects) {
            criteria.add(new Criterion(Tags.of(subject), Set.of("subject.recorded")));
        }
        for (var context : contexts) {
            criteria.add(new Criterion(Tags.of(context), Set.of("context.recorded")));
        }
        return criteria;
    }

    /** The persons among the suspects of whom there are records. */
    static Set<SubjectId> persons(List<StatedSuspect> suspects) {
        var persons = new HashSet<SubjectId>();
        suspects.stream().map(StatedSuspect::person).filter(Objects::nonNull).forEach(persons::add);
        return persons;
    }

    static Known of(Facts facts) {
        var persons = new HashMap<SubjectId, AgencyId>();
        var contexts = new HashMap<RecordId, AgencyId>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof IntroducesRecord known) {
                var record = known.ruled();
                if (record.type() == RecordType.SUBJECT) {
                    persons.put(new SubjectId(record.id().value()), record.owner());
                } else if (record.type() == RecordType.CONTEXT) {
                    contexts.put(record.id(), record.owner());
                }
            }
        }
        return new Known(persons, contexts);
    }

    /** Whether this agency itself told the hub of all of them. */
    boolean areAllOf(
            AgencyId agency, Collection<SubjectId> named, Collection<RecordId> namedContexts) {
        return named.stream().allMatch(person -> agency.equals(persons.get(person)))
                && namedContexts.stream().allMatch(context -> agency.equals(contexts.get(context)));
    }
}
