package org.safeguardinghub.forgetting.reviewrecords;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.forgetting.RetentionEvent.ReviewDue;
import org.safeguardinghub.forgetting.RetentionEvent.ScheduleSet;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.subject.BirthDates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for records that were kept for as long as every schedule of their owner asks, and says so:
 * their owner then owes a decision. It erases nothing. Any node may look at any time: what one has
 * said the others say under the same id, and it is said once.
 */
public final class RetentionWatch {
    /** How many records are looked at with one question. */
    private static final int PAGE = 200;

    private static final ZoneId TIME = ZoneId.of("Europe/London");
    private static final Criterion SCHEDULES =
            new Criterion(ScheduleSet.TAG, Set.of("retention.schedule-set"));

    private final Authority authority;
    private final FactReader events;
    private final BirthDates births;
    private final EventStorageEngine engine;

    public RetentionWatch(
            Authority authority, FactReader events, Sealer sealer, EventStorageEngine engine) {
        this.authority = authority;
        this.events = events;
        this.births = new BirthDates(sealer);
        this.engine = engine;
    }

    /**
     * Says what is due on the day of this instant.
     *
     * @return of how many records it was said
     */
    public int look(Instant now) {
        var set = new LinkedHashMap<AgencyId, List<ScheduleSet>>();
        for (var event : events.facts(Set.of(SCHEDULES)).events()) {
            var schedule = (ScheduleSet) event.getPayload();
            set.computeIfAbsent(schedule.controller(), _ -> new ArrayList<>()).add(schedule);
        }
        var today = now.atZone(TIME).toLocalDate();
        int said = 0;
        for (var one : set.entrySet()) {
            said += look(one.getKey(), Schedules.on(today, one.getValue()), now);
        }
        return said;
    }

    private int look(AgencyId owner, Schedules schedules, Instant now) {
        int said = 0;
        RuledRecord last = null;
        List<RuledRecord> page;
        do {
            page = page(owner, last);
            var concerned =
                    page.stream().filter(one -> schedules.types().contains(one.type())).toList();
            if (!concerned.isEmpty()) {
                said += say(concerned, schedules, now);
            }
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
        return said;
    }

    private List<RuledRecord> page(AgencyId owner, @Nullable RuledRecord after) {
        try (var snapshot = authority.snapshot()) {
            return snapshot.ownedBy(owner, after, PAGE);
        }
    }

    private int say(List<RuledRecord> page, Schedules schedules, Instant now) {
        var lives = lives(page);
        var born = born(page, schedules);
        int said = 0;
        for (var record : page) {
            var life = lives.get(record.id());
            var retained =
                    life == null
                            ? null
                            : life.retained(record.type(), youngest(record.subjects(), born));
            if (life != null
                    && retained != null
                    && retained.isDue(schedules, now.atZone(TIME).toLocalDate())) {
                say(new ReviewDue(record.id(), record.owner(), now), life.cycle());
                said++;
            }
        }
        return said;
    }

    private Map<RecordId, LifeOfRecord> lives(Collection<RuledRecord> page) {
        var lives = new HashMap<RecordId, LifeOfRecord>();
        var criteria = new HashSet<Criterion>();
        for (var one : page) {
            lives.put(one.id(), new LifeOfRecord(one.id()));
            criteria.add(Criterion.anyEventOf(Tags.of(one.id())));
        }
        for (var event : events.facts(criteria).events()) {
            lives.values().forEach(life -> life.take(event));
        }
        return lives;
    }

    /** Opened for those alone whose time counts from it, and not kept. */
    private Map<SubjectId, List<LocalDate>> born(
            Collection<RuledRecord> page, Schedules schedules) {
        var persons = new HashSet<SubjectId>();
        for (var one : page) {
            if (schedules.countFromBirth(one.type())) {
                persons.addAll(one.subjects());
            }
        }
        if (persons.isEmpty()) {
            return Map.of();
        }
        Facts facts = events.facts(BirthDates.criteria(persons));
        return births.of(persons, facts);
    }

    /** The latest of what is said of anybody; null where nothing is said of somebody. */
    private static @Nullable LocalDate youngest(
            Set<SubjectId> persons, Map<SubjectId, List<LocalDate>> born) {
        LocalDate youngest = null;
        for (var person : persons) {
            var said = born.getOrDefault(person, List.of());
            if (said.isEmpty()) {
                return null;
            }
            for (var day : said) {
                youngest = youngest == null || day.isAfter(youngest) ? day : youngest;
            }
        }
        return youngest;
    }

    private void say(ReviewDue due, String cycle) {
        var text = "retention review:" + due.record() + ":" + cycle;
        engine.appendEvents(
                new GenericEventMessage<>(
                        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString(),
                        due,
                        MetaData.emptyInstance(),
                        due.at()));
    }
}
