package org.safeguardinghub.concern.recordconcern;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Whatever is said of suspects, by whom and in which order. */
class SuspectsProperties {
    private static final int STORIES = 2_000;
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final RecordId CONCERN = RecordId.random();
    private static final AgencyId SOMEBODY = new AgencyId("northtown-school");
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final List<LocalDate> BIRTHS =
            List.of(LocalDate.parse("1980-05-05"), LocalDate.parse("2010-05-05"));

    /** One thing that somebody says of one suspect. */
    private record Statement(StatedSuspect suspect, boolean owners) {}

    @Test
    void saying_everything_again_says_nothing_new() {
        inEachStory(
                story -> {
                    var known = after(story);
                    for (var one : story) {
                        assertThat(stated(known, one).suspects()).isEmpty();
                    }
                });
    }

    @Test
    void the_order_of_what_the_owner_says_never_matters() {
        inEachStory(
                story -> {
                    var owners = story.stream().filter(Statement::owners).toList();
                    var turned = new ArrayList<>(owners);
                    Collections.reverse(turned);
                    assertThat(after(turned)).isEqualTo(after(owners));
                });
    }

    @Test
    void who_may_be_a_child_stays_one_whatever_is_said_after() {
        inEachStory(
                story -> {
                    var known = Suspects.NONE;
                    for (var one : story) {
                        var before = known;
                        known = known.after(stated(known, one));
                        for (var person : before.known().values()) {
                            if (person.age() == AgeThen.MAYBE_CHILD) {
                                assertThat(known.known()).containsValue(person);
                            }
                        }
                    }
                });
    }

    @Test
    void without_what_others_say_nobody_would_be_less_surely_an_adult() {
        inEachStory(
                story -> {
                    var all = after(story).known();
                    after(story.stream().filter(Statement::owners).toList())
                            .known()
                            .forEach(
                                    (id, person) -> {
                                        if (person.age() != AgeThen.ADULT) {
                                            assertThat(requireNonNull(all.get(id)).age())
                                                    .isNotEqualTo(AgeThen.ADULT);
                                        }
                                    });
                    all.forEach(
                            (id, person) -> {
                                if (person.age() == AgeThen.ADULT) {
                                    assertThat(story)
                                            .anyMatch(
                                                    one ->
                                                            one.owners()
                                                                    && one.suspect()
                                                                            .suspect()
                                                                            .equals(id));
                                }
                            });
                });
    }

    private static void inEachStory(Consumer<List<Statement>> law) {
        for (long seed : new long[] {1, 20_260_302, new SecureRandom().nextLong()}) {
            var random = new Random(seed);
            for (int n = 0; n < STORIES; n++) {
                var story = new ArrayList<Statement>();
                for (int said = random.nextInt(6); said >= 0; said--) {
                    story.add(statement(random));
                }
                law.accept(story);
            }
        }
    }

    private static Statement statement(Random random) {
        var born = random.nextInt(3);
        return new Statement(
                new StatedSuspect(
                        PEOPLE.get(random.nextInt(PEOPLE.size())),
                        null,
                        born == BIRTHS.size() ? List.of() : List.of(BIRTHS.get(born))),
                random.nextBoolean());
    }

    private static Suspects after(List<Statement> story) {
        var known = Suspects.NONE;
        for (var one : story) {
            known = known.after(stated(known, one));
        }
        return known;
    }

    private static SuspectsStated stated(Suspects known, Statement one) {
        return new SuspectsStated(
                CONCERN,
                SOMEBODY,
                known.stated(List.of(one.suspect()), Map.of(), THEN, one.owners()));
    }
}
