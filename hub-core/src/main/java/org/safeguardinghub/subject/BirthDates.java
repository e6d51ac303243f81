package org.safeguardinghub.subject;

import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.sealing.Sealer.Sought;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;

import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The birth dates that records of persons give, whatever part of a record gives them. They are
 * opened to be compared with a date and are forgotten after it.
 */
public final class BirthDates {
    private static final String FIELD = "dateOfBirth";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sealer sealer;

    public BirthDates(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Finds what {@link #of} reads. */
    public static Set<Criterion> criteria(Collection<SubjectId> persons) {
        var criteria = new HashSet<Criterion>();
        persons.forEach(person -> criteria.add(Criterion.anyEventOf(Tags.of(recordOf(person)))));
        return criteria;
    }

    /** Of those persons alone whose records are among the facts. */
    public Map<SubjectId, List<LocalDate>> of(Collection<SubjectId> persons, Facts facts) {
        var sought = new ArrayList<Sought>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof PartOfRecord part
                    && persons.contains(new SubjectId(part.partOf().value()))) {
                var envelope = part.content().envelopes().get(Category.ID);
                if (envelope != null) {
                    sought.add(
                            new Sought(
                                    part.partOf(),
                                    nameOf(part),
                                    event.getIdentifier(),
                                    Category.ID,
                                    envelope));
                }
            }
        }
        var born = new HashMap<SubjectId, List<LocalDate>>();
        sealer.open(sought)
                .forEach(
                        (one, clear) ->
                                born.computeIfAbsent(
                                                new SubjectId(one.record().value()),
                                                person -> new ArrayList<>())
                                        .addAll(read(clear)));
        return born;
    }

    private static List<LocalDate> read(byte[] clear) {
        var said = JSON.readTree(clear).path(FIELD);
        if (!said.isString()) {
            return List.of();
        }
        try {
            return List.of(LocalDate.parse(said.asString()));
        } catch (DateTimeException notADate) {
            return List.of();
        }
    }

    private static RecordId recordOf(SubjectId person) {
        return new RecordId(person.value());
    }

    private static String nameOf(PartOfRecord part) {
        return part.getClass().getAnnotation(EventName.class).value();
    }
}
