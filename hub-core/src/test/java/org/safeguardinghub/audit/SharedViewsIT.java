package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.NothingCanBeRuled;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
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
 * What a reader is shown through a view that was given to it is, in each category, the lower of
 * what the giver sees, at the moment that the view shows, and of what the reader may see now: both
 * read from the log by the text of the rules. So it is never more than either.
 */
class SharedViewsIT {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Page ALL = new Page(null, Page.MOST);
    private static final int VIEWS = 40;
    private static final List<Purpose> CARE =
            List.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER);

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 4), LongStream.of(new Random().nextLong()));
    }

    /**
     * A view, and who opens it.
     *
     * @param frozenAt null where it shows the present
     * @param at the moment of asking
     */
    private record Asked(
            RecordId view,
            AgencyId giver,
            Asker asker,
            SubjectId subject,
            @Nullable Instant frozenAt,
            Instant at) {
        Map<UUID, Map<Category, Level>> givers(List<Appended> whole, @Nullable Instant moment) {
            var giver = new Reader(this.giver, "view-share", Set.of(Role.PRACTITIONER), null);
            return CutLog.after(whole, moment == null ? Instant.MAX : moment)
                    .seen(giver, asker.purpose(), subject, moment == null ? at : moment);
        }

        Map<UUID, Map<Category, Level>> own(List<Appended> whole) {
            return CutLog.after(whole, Instant.MAX)
                    .seen(asker.reader(), asker.purpose(), subject, at);
        }

        /** By the text of the rules. */
        Right right(List<Appended> whole) {
            var own = own(whole);
            var viewed = own.remove(id());
            var givers = givers(whole, frozenAt);
            givers.remove(id());
            var isGiven = viewed != null && !shown(Map.of(id(), viewed)).isEmpty();
            return new Right(isGiven, givers, own, givers(whole, null));
        }

        UUID id() {
            return view.value();
        }
    }

    /**
     * What each of the two sees of other records.
     *
     * @param isGiven whether the reader is shown the view itself
     * @param present what the giver sees now
     */
    private record Right(
            boolean isGiven,
            Map<UUID, Map<Category, Level>> givers,
            Map<UUID, Map<Category, Level>> own,
            Map<UUID, Map<Category, Level>> present) {
        Map<UUID, Map<Category, Level>> shown() {
            return isGiven ? lower(givers, own) : Map.of();
        }
    }

    /** One way to show a view: the levels at SUMMARY and FULL of each record. */
    private interface Way {
        Map<UUID, Map<Category, Level>> shown(Reading reading, Asked asked, Right right);
    }

    /** What came of one history. */
    private record Told(int firstDiffering, int given, int showing) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void a_view_shows_what_the_giver_sees_of_what_the_reader_may_see(long seed) {
        assertThat(told(seed, SharedViewsIT::through).firstDiffering())
                .as("view of seed " + seed)
                .isEqualTo(-1);
    }

    @Test
    void there_is_something_to_see() {
        var told = LongStream.range(0, 2).mapToObj(s -> told(s, SharedViewsIT::through)).toList();
        assertThat(told.stream().mapToInt(Told::given).sum()).isGreaterThan(10);
        assertThat(told.stream().mapToInt(Told::showing).sum()).isGreaterThan(5);
    }

    @Test
    void control_a_view_that_shows_all_that_the_reader_may_see_is_found() {
        assertThat(isFound((_, _, right) -> right.isGiven() ? shown(right.own()) : Map.of()))
                .isTrue();
    }

    @Test
    void control_a_view_that_is_an_authority_by_itself_is_found() {
        assertThat(isFound((_, _, right) -> right.isGiven() ? shown(right.givers()) : Map.of()))
                .isTrue();
    }

    @Test
    void control_a_frozen_view_that_shows_the_present_is_found() {
        assertThat(
                        isFound(
                                (_, asked, right) -> {
                                    right.present().remove(asked.id());
                                    return right.isGiven()
                                            ? lower(right.present(), right.own())
                                            : Map.of();
                                }))
                .isTrue();
    }

    private static Map<UUID, Map<Category, Level>> through(
            Reading reading, Asked asked, Right right) {
        var found = reading.chronology(asked.asker(), asked.view(), ALL);
        assertThat(found.isGiven()).isEqualTo(right.isGiven());
        return shown(found.answer());
    }

    private static boolean isFound(Way way) {
        return LongStream.range(0, 5).anyMatch(seed -> told(seed, way).firstDiffering() >= 0);
    }

    private static Told told(long seed, Way way) {
        var random = new Random(seed);
        int given = 0;
        int showing = 0;
        try (var log = new MadeUpLog(random, new Sealer(new KeysInMemory()))) {
            log.happens(50);
            var before = log.whole();
            log.happens(50);
            var views = new ArrayList<Asked>();
            while (views.size() < VIEWS) {
                views.add(asked(log, before, random));
            }
            var whole = log.whole();
            for (int n = 0; n < VIEWS; n++) {
                var asked = views.get(n);
                var right = asked.right(whole);
                var looks = new AnswerLog(new InMemoryEventStorageEngine());
                try {
                    var shown = way.shown(log.reading(asked.at(), looks), asked, right);
                    if (!shown.equals(right.shown())) {
                        return new Told(n, given, showing);
                    }
                    given += right.isGiven() ? 1 : 0;
                    showing += shown.isEmpty() ? 0 : 1;
                } catch (NothingCanBeRuled now) {
                    // then nothing is told of anybody's view either
                }
            }
        }
        return new Told(-1, given, showing);
    }

    private static Asked asked(MadeUpLog log, List<Appended> before, Random random) {
        var record = log.records.get(random.nextInt(log.records.size()));
        var reader = reader(random, MadeUp.question(random, record).reader());
        var giver = reader.agency();
        while (giver.equals(reader.agency())) {
            giver = MadeUp.question(random, record).reader().agency();
        }
        var purpose = CARE.get(random.nextInt(CARE.size()));
        var subject = log.subject();
        var frozenAt =
                random.nextBoolean()
                        ? null
                        : before.get(random.nextInt(before.size())).recordedAt();
        var at = AT.plusSeconds(random.nextInt(25) - 12L);
        return new Asked(
                log.gives(giver, reader.agency(), subject, purpose, frozenAt),
                giver,
                new Asker(reader, purpose, null),
                subject,
                frozenAt,
                at.isBefore(log.undone) ? log.undone : at);
    }

    /** Most people who ask may. */
    private static Reader reader(Random random, Reader anybody) {
        return random.nextInt(4) == 0
                ? anybody
                : new Reader(anybody.agency(), anybody.sub(), Set.of(Role.PRACTITIONER), null);
    }

    private static Map<UUID, Map<Category, Level>> shown(Answer answer) {
        var shown = new HashMap<UUID, Map<Category, Level>>();
        answer.entries().stream()
                .filter(entry -> !entry.ruling().shown().isEmpty())
                .forEach(
                        entry ->
                                shown.put(
                                        entry.envelope().record().id().value(),
                                        entry.ruling().shown()));
        return shown;
    }

    private static Map<UUID, Map<Category, Level>> lower(
            Map<UUID, Map<Category, Level>> giver, Map<UUID, Map<Category, Level>> own) {
        var both = new HashMap<UUID, Map<Category, Level>>();
        giver.forEach(
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
