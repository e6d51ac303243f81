package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Reviewed;
import org.safeguardinghub.chronology.ReviewedView;
import org.safeguardinghub.chronology.Then;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * What a reviewer is told of an agency's view is, of each record, the ruling that comes out of the
 * log cut then; and the content beside it is, in each category, the lower of that and of what the
 * reviewer may see now: both read from the log by the text of the rules.
 */
class ReviewedIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Page ALL = new Page(null, Page.MOST);
    private static final int REVIEWS = 40;
    private static final Validity ANY_DAY = Validity.since(AT.minusSeconds(60));

    /** Whoever asks of these days asks of what was recorded after them. */
    private static final Validity BEFORE_ANYTHING_WAS_RECORDED =
            new Validity(AT.minusSeconds(60), AT.plusSeconds(60));

    private static final Validity OTHER_DAYS =
            new Validity(AT.minusSeconds(120), AT.minusSeconds(60));

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 4), LongStream.of(new Random().nextLong()));
    }

    /** Who asks for whose view, of what day, as known when; and whether that was allowed. */
    private record Asked(
            Asker asker, ReviewedView view, Instant valid, Instant known, Instant at, boolean may) {
        Map<UUID, Map<Category, Level>> then(List<Appended> whole, Instant moment) {
            return CutLog.after(whole, moment)
                    .seen(view.reader(), view.purpose(), view.subject(), valid);
        }

        /** By the text of the rules. */
        Right right(List<Appended> whole) {
            var own =
                    CutLog.after(whole, Instant.MAX)
                            .seen(asker.reader(), asker.purpose(), view.subject(), at);
            return new Right(may, then(whole, known), own, then(whole, Instant.MAX));
        }
    }

    /**
     * What is right.
     *
     * @param then the levels that the agency had then
     * @param own those of the reviewer now
     * @param later the levels that the agency had then, by all that is known now
     */
    private record Right(
            boolean may,
            Map<UUID, Map<Category, Level>> then,
            Map<UUID, Map<Category, Level>> own,
            Map<UUID, Map<Category, Level>> later) {
        Map<UUID, Map<Category, Level>> shown() {
            return may ? lower(then, own) : Map.of();
        }
    }

    /** One way to review: the levels at SUMMARY and FULL of each record. */
    private interface Way {
        Map<UUID, Map<Category, Level>> shown(Reading reading, Asked asked, Right right);
    }

    /** What came of one history. */
    private record Told(int firstDiffering, int granted, int showing) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void a_review_shows_what_was_seen_then_of_what_the_reviewer_may_see(long seed) {
        assertThat(told(seed, ReviewedIT::reviewed).firstDiffering())
                .as("review of seed " + seed)
                .isEqualTo(-1);
    }

    @Test
    void there_is_something_to_see() {
        var told = LongStream.range(0, 4).mapToObj(s -> told(s, ReviewedIT::reviewed)).toList();
        assertThat(told.stream().mapToInt(Told::granted).sum()).isGreaterThan(10);
        assertThat(told.stream().mapToInt(Told::showing).sum()).isGreaterThan(5);
    }

    @Test
    void control_a_review_that_opens_all_that_the_agency_could_see_is_found() {
        assertThat(isFound((_, _, right) -> right.may() ? shown(right.then()) : Map.of())).isTrue();
    }

    @Test
    void control_a_review_that_opens_all_that_is_held_is_found() {
        assertThat(isFound((_, _, right) -> right.may() ? shown(right.own()) : Map.of())).isTrue();
    }

    @Test
    void control_a_review_of_what_was_known_only_later_is_found() {
        assertThat(
                        isFound(
                                (_, _, right) ->
                                        right.may() ? lower(right.later(), right.own()) : Map.of()))
                .isTrue();
    }

    @Test
    void control_a_review_that_nobody_granted_is_found() {
        assertThat(isFound((_, _, right) -> lower(right.then(), right.own()))).isTrue();
    }

    private static Map<UUID, Map<Category, Level>> reviewed(
            Reading reading, Asked asked, Right right) {
        var then = new Then(asked.valid(), asked.known());
        var found = reading.reviewed(asked.asker(), asked.view(), then, ALL);
        assertThat(found.isGranted()).isEqualTo(right.may());
        for (var line : found.lines()) {
            var record = line.then().matter().record().value();
            assertThat(line.then().levels()).isEqualTo(right.then().get(record));
        }
        return shown(found);
    }

    private static boolean isFound(Way way) {
        return LongStream.range(0, 5).anyMatch(seed -> told(seed, way).firstDiffering() >= 0);
    }

    private static Told told(long seed, Way way) {
        var random = new Random(seed);
        int granted = 0;
        int showing = 0;
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(100);
            var reviews = new ArrayList<Asked>();
            var before = log.whole();
            while (reviews.size() < REVIEWS) {
                reviews.add(asked(log, before, random));
            }
            var whole = log.whole();
            for (int n = 0; n < REVIEWS; n++) {
                var asked = reviews.get(n);
                var right = asked.right(whole);
                var looks = new AnswerLog(new InMemoryEventStorageEngine());
                try {
                    var shown = way.shown(log.reading(asked.at(), looks), asked, right);
                    if (!shown.equals(right.shown())) {
                        return new Told(n, granted, showing);
                    }
                    granted += right.may() ? 1 : 0;
                    showing += shown.isEmpty() ? 0 : 1;
                } catch (NothingCanBeRuled now) {
                    // then nothing is told of anybody's view either
                }
            }
        }
        return new Told(-1, granted, showing);
    }

    /** In most cases by a grant for just that, in others by one for something else. */
    private static Asked asked(MadeUpLog log, List<Appended> before, Random random) {
        var record = log.records.get(random.nextInt(log.records.size()));
        var somebody = MadeUp.question(random, record).reader();
        var reviewer = new Reader(somebody.agency(), somebody.sub(), Set.of(Role.AUDITOR), null);
        // an owner has most to show
        var viewed = random.nextBoolean() ? record.owner() : reviewer.agency();
        while (viewed.equals(reviewer.agency())) {
            viewed = MadeUp.question(random, record).reader().agency();
        }
        var subject = log.subject();
        var at = AT.plusSeconds(random.nextInt(25) - 12L);
        var grant = new RecordId(new UUID(6, random.nextLong()));
        var wrong = random.nextInt(10);
        log.allows(
                new Fact.ReviewGrant(
                        grant.value(),
                        0,
                        wrong == 0
                                ? new Validity(Instant.EPOCH, at)
                                : Validity.since(Instant.EPOCH),
                        subject,
                        reviewer.agency(),
                        wrong == 1 ? "somebody.else" : reviewer.sub(),
                        wrong == 2 ? Set.of(new AgencyId("another-agency")) : Set.of(viewed),
                        switch (wrong) {
                            case 3 -> OTHER_DAYS;
                            case 4 -> BEFORE_ANYTHING_WAS_RECORDED;
                            default -> ANY_DAY;
                        }));
        return new Asked(
                new Asker(reviewer, Purpose.AUDIT, null),
                new ReviewedView(
                        grant,
                        subject,
                        new Reader(viewed, "as-of", Set.of(Role.PRACTITIONER), null),
                        Purpose.CHILD_PROTECTION),
                AT.plusSeconds(random.nextInt(25) - 12L),
                before.get(random.nextInt(before.size())).recordedAt(),
                at,
                wrong > 4);
    }

    private static Map<UUID, Map<Category, Level>> shown(Reviewed reviewed) {
        var shown = new HashMap<UUID, Map<Category, Level>>();
        for (var line : reviewed.lines()) {
            var entry = line.entry();
            if (entry != null) {
                shown.put(entry.envelope().record().id().value(), entry.ruling().shown());
            }
        }
        return shown;
    }

    private static Map<UUID, Map<Category, Level>> lower(
            Map<UUID, Map<Category, Level>> then, Map<UUID, Map<Category, Level>> own) {
        var both = new HashMap<UUID, Map<Category, Level>>();
        then.forEach(
                (record, levels) -> {
                    var lower = new EnumMap<Category, Level>(Category.class);
                    var present = own.getOrDefault(record, Map.of());
                    levels.forEach(
                            (category, level) ->
                                    lower.put(
                                            category,
                                            level.atMost(
                                                    present.getOrDefault(category, Level.NONE))));
                    both.put(record, lower);
                });
        return shown(both);
    }

    private static Map<UUID, Map<Category, Level>> shown(Map<UUID, Map<Category, Level>> levels) {
        var shown = new HashMap<UUID, Map<Category, Level>>();
        levels.forEach(
                (record, ofRecord) -> {
                    var seen = new EnumMap<Category, Level>(Category.class);
                    ofRecord.forEach(
                            (category, level) -> {
                                if (level.compareTo(Level.SUMMARY) >= 0) {
                                    seen.put(category, level);
                                }
                            });
                    if (!seen.isEmpty()) {
                        shown.put(record, seen);
                    }
                });
        return shown;
    }
}
