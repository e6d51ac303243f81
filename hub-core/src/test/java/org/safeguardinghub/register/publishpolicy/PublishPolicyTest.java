package org.safeguardinghub.register.publishpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.register.PolicyRefusal;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Policy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

class PublishPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final PolicyPublished FIRST =
            new PolicyPublished(
                    1, Policy.reference().cells(), NOW.minusSeconds(1), "product default");

    static LongStream seeds() {
        return LongStream.of(1, 20_260_302, new SecureRandom().nextLong());
    }

    @Test
    void the_next_version_has_the_new_levels_and_else_those_of_the_version_before() {
        var published = published(changing(Level.FULL), FIRST);
        assertThat(published.version()).isEqualTo(2);
        assertThat(published.from()).isEqualTo(NOW);
        var before = Policy.of(FIRST.cells());
        for (var cell : Policy.of(published.cells()).cells()) {
            var expected =
                    isEducationOfPractices(cell)
                            ? Level.FULL
                            : before.level(cell.purpose(), cell.kind(), cell.category());
            assertThat(cell.level()).as("%s", cell).isEqualTo(expected);
        }
        assertThat(published.endedFact()).isEqualTo(FIRST.facts(1, NOW).getFirst().id());
        assertThat(published(from(TOMORROW), published).version()).isEqualTo(3);
    }

    private static boolean isEducationOfPractices(Policy.Cell cell) {
        return cell.purpose() == Purpose.CHILD_PROTECTION
                && cell.kind() == AgencyKind.NHS_GP
                && cell.category() == Category.EDU;
    }

    @Test
    void a_policy_holds_from_now_on_or_later_and_after_the_one_before_it() {
        assertThat(refusal(from(NOW), FIRST)).isNull();
        assertThat(refusal(from(NOW.minusNanos(1)), FIRST)).isEqualTo(PolicyRefusal.IN_THE_PAST);
        var tomorrows = published(from(TOMORROW), FIRST);
        assertThat(refusal(from(NOW), tomorrows)).isEqualTo(PolicyRefusal.BEFORE_THE_LATEST);
        assertThat(refusal(from(TOMORROW), tomorrows)).isEqualTo(PolicyRefusal.BEFORE_THE_LATEST);
        assertThat(refusal(from(TOMORROW.plusNanos(1)), tomorrows)).isNull();
    }

    @Test
    void a_cell_has_one_level() {
        var twice = new ArrayList<>(changing(Level.FULL).changes());
        twice.addAll(changing(Level.NONE).changes());
        assertThat(refusal(new PublishPolicy(twice, null, "The partnership"), FIRST))
                .isEqualTo(PolicyRefusal.TWO_LEVELS);
    }

    /** Whatever is asked in whatever order: at no instant are there two policies, or none. */
    @ParameterizedTest
    @MethodSource("seeds")
    void at_every_instant_one_policy_is_in_force(long seed) {
        var versions = versions(seed, PublishPolicyHandler::decide);
        assertThat(versions).as("seed %d", seed).hasSizeGreaterThan(10);
        assertThat(numbersInForce(versions)).as("seed %d", seed).containsExactly(1L);
    }

    @Test
    void control_were_each_version_taken_whenever_it_begins_there_would_be_two() {
        var versions =
                versions(
                        1,
                        (command, latest, now) ->
                                Outcome.accepted(
                                        new PolicyPublished(
                                                latest.version() + 1,
                                                latest.cells(),
                                                command.from() == null ? now : command.from(),
                                                command.approvedBy())));
        assertThat(numbersInForce(versions)).contains(2L);
    }

    /** How a version is decided on. */
    private interface Decide {
        Outcome<RegisterEvent> on(PublishPolicy command, PolicyPublished latest, Instant now);
    }

    /** Those that come of 200 commands, a second apart, for moments before and after. */
    private static List<PolicyPublished> versions(long seed, Decide decide) {
        var random = new Random(seed);
        var versions = new ArrayList<>(List.of(FIRST));
        for (int n = 0; n < 200; n++) {
            var now = NOW.plusSeconds(n);
            var command =
                    random.nextInt(3) == 0
                            ? changing(Level.FULL)
                            : from(now.plusSeconds(random.nextInt(20) - 4L));
            if (decide.on(command, versions.getLast(), now)
                    instanceof Outcome.Accepted<RegisterEvent>(var events)) {
                versions.add((PolicyPublished) events.getFirst());
            }
        }
        return versions;
    }

    /** How many are in force, at every half second. */
    private static Set<Long> numbersInForce(List<PolicyPublished> versions) {
        var numbers = new TreeSet<Long>();
        for (int n = 0; n < 500; n++) {
            var at = NOW.plusMillis(500L * n);
            numbers.add(versions.stream().filter(one -> isInForce(one, versions, at)).count());
        }
        return numbers;
    }

    /** From its beginning on, until the one ends it that counts on from it. */
    private static boolean isInForce(
            PolicyPublished version, List<PolicyPublished> versions, Instant at) {
        return !version.from().isAfter(at)
                && versions.stream()
                        .filter(next -> next.version() == version.version() + 1)
                        .allMatch(next -> at.isBefore(next.endsAt()));
    }

    private static PublishPolicy changing(Level level) {
        return new PublishPolicy(
                List.of(
                        new Policy.Cell(
                                Purpose.CHILD_PROTECTION, AgencyKind.NHS_GP, Category.EDU, level)),
                null,
                "The partnership");
    }

    private static PublishPolicy from(Instant from) {
        return new PublishPolicy(changing(Level.SUMMARY).changes(), from, "The partnership");
    }

    private static PolicyPublished published(PublishPolicy command, PolicyPublished latest) {
        var outcome = PublishPolicyHandler.decide(command, latest, NOW);
        return (PolicyPublished) ((Outcome.Accepted<RegisterEvent>) outcome).events().getFirst();
    }

    private static @Nullable Object refusal(PublishPolicy command, PolicyPublished latest) {
        return PublishPolicyHandler.decide(command, latest, NOW)
                        instanceof Outcome.Refused<RegisterEvent>(var refusal)
                ? refusal
                : null;
    }
}
