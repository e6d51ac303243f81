package org.safeguardinghub.register.announcesuccession;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.register.AnnounceSuccession;
import org.safeguardinghub.register.RegisterEvent.SuccessionAnnounced;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.register.Succession.AgencyEnd;
import org.safeguardinghub.register.Succession.AreaEnd;
import org.safeguardinghub.register.SuccessionRefusal.NotNow;
import org.safeguardinghub.register.SuccessionRefusal.What;
import org.safeguardinghub.register.SuccessionRefusal.Wrong;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Tags;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

class SuccessionDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AgencyId HUB = new AgencyId("hub-operator");
    private static final AgencyId SURREY = new AgencyId("surrey-csc");
    private static final AgencyId EAST = new AgencyId("east-csc");
    private static final AgencyId WEST = new AgencyId("west-csc");
    private static final String OLD = "E10000030";
    private static final String NEW = "E06900001";
    private static final AgencyEnd SPLIT = new AgencyEnd(SURREY, List.of(EAST, WEST), EAST);
    private static final Known REGISTERED =
            new Known(
                    Map.of(
                            Tags.of(SURREY), NOW.minusSeconds(1),
                            Tags.of(EAST), on(DAY, SPLIT).begins(),
                            Tags.of(WEST), on(DAY, SPLIT).begins(),
                            Tags.of(HUB), NOW.minusSeconds(1),
                            Succession.tagOf(OLD), Instant.MIN,
                            Succession.tagOf(NEW), Instant.MIN),
                    List.of());

    static LongStream seeds() {
        return LongStream.of(1, 20_270_401, new SecureRandom().nextLong());
    }

    @Test
    void a_split_is_announced_before_its_day_which_begins_at_midnight_in_london() {
        var split = on(DAY, SPLIT);
        assertThat(split.begins()).isEqualTo(Instant.parse("2027-03-31T23:00:00Z"));
        assertThat(refusal(split, REGISTERED)).isNull();
        assertThat(refusal(split, REGISTERED, split.begins().minusNanos(1))).isNull();
        assertThat(refusal(split, REGISTERED, split.begins()))
                .isEqualTo(new Wrong(What.NOT_TO_COME, "/from"));
    }

    @Test
    void what_is_wrong_with_it_is_said_where_it_stands() {
        assertThat(refusal(on(DAY), REGISTERED)).isEqualTo(new Wrong(What.NOTHING_ENDS, "/areas"));
        var nobody = new AgencyId("nobody");
        assertThat(refusal(on(DAY, ending(nobody, EAST)), REGISTERED))
                .isEqualTo(new Wrong(What.UNKNOWN, "/agencies/0"));
        assertThat(refusal(on(DAY, ending(SURREY, EAST, nobody)), REGISTERED))
                .isEqualTo(new Wrong(What.UNKNOWN, "/agencies/0/successors/1"));
        assertThat(refusal(on(DAY, SPLIT, SPLIT), REGISTERED))
                .isEqualTo(new Wrong(What.TWICE, "/agencies/1"));
        assertThat(refusal(on(DAY, ending(SURREY, EAST, EAST)), REGISTERED))
                .isEqualTo(new Wrong(What.TWICE, "/agencies/0/successors/1"));
        assertThat(refusal(on(DAY.minusDays(1), SPLIT), REGISTERED))
                .isEqualTo(new Wrong(What.NOT_YET_THERE, "/agencies/0/successors/0"));
        assertThat(refusal(on(DAY, ending(SURREY, SURREY)), REGISTERED))
                .isEqualTo(new Wrong(What.ENDS_TOO, "/agencies/0/successors/0"));
        assertThat(refusal(on(DAY, SPLIT, ending(EAST, WEST)), REGISTERED))
                .isEqualTo(new Wrong(What.ENDS_TOO, "/agencies/0/successors/0"));
        assertThat(refusal(on(DAY, new AgencyEnd(SURREY, List.of(EAST), WEST)), REGISTERED))
                .isEqualTo(new Wrong(What.CUSTODIAN_NO_SUCCESSOR, "/agencies/0/custodian"));
        assertThat(refusal(ofAreas(new AreaEnd(OLD, List.of("E06900002"))), REGISTERED))
                .isEqualTo(new Wrong(What.UNKNOWN, "/areas/0/successors/0"));
        assertThat(refusal(ofAreas(new AreaEnd(OLD, List.of(NEW))), REGISTERED)).isNull();
    }

    @Test
    void whoever_runs_the_hub_does_not_end_itself() {
        assertThat(refusal(on(DAY, ending(HUB, EAST)), REGISTERED)).isEqualTo(NotNow.OWN_AGENCY);
    }

    @Test
    void what_stands_is_withdrawn_first_and_a_successor_outlives_whom_it_follows() {
        var standing = known(on(DAY, SPLIT));
        assertThat(refusal(on(DAY.plusYears(1), ending(SURREY, WEST)), standing))
                .isEqualTo(NotNow.ALREADY_ANNOUNCED);
        assertThat(refusal(on(DAY, ending(EAST, WEST)), standing)).isEqualTo(NotNow.SUCCEEDS_LATER);
        assertThat(refusal(on(DAY.plusDays(1), ending(EAST, WEST)), standing)).isNull();
        assertThat(refusal(on(DAY.plusDays(1), ending(EAST, SURREY)), standing))
                .as("a cycle")
                .isEqualTo(new Wrong(What.ENDS_TOO, "/agencies/0/successors/0"));
    }

    @Test
    void it_is_withdrawn_once_and_before_its_day() {
        var announced = new SuccessionLife.Standing.Announced(on(DAY, SPLIT));
        var begins = announced.announced().begins();
        assertThat(SuccessionLife.refusal(announced, begins.minusNanos(1))).isNull();
        assertThat(SuccessionLife.refusal(announced, begins)).isEqualTo(NotNow.IN_FORCE);
        var withdrawn = new SuccessionLife.Standing.Withdrawn(on(DAY, SPLIT));
        assertThat(SuccessionLife.refusal(withdrawn, NOW)).isEqualTo(NotNow.ALREADY_WITHDRAWN);
    }

    /** On every day, by whichever successors: to one that has not ended. */
    @ParameterizedTest
    @MethodSource("seeds")
    void successors_always_lead_to_who_is_still_there(long seed) {
        var accepted = histories(seed, true);
        assertThat(accepted).hasSizeGreaterThan(3);
        assertThat(leadsToNobody(accepted)).isFalse();
    }

    @Test
    void successions_that_nobody_decided_on_would_lead_to_nobody() {
        var some =
                LongStream.range(0, 50)
                        .filter(seed -> leadsToNobody(histories(seed, false)))
                        .count();
        assertThat(some).isPositive();
    }

    /** Ten agencies end at random; where nothing is decided, an agency ends once all the same. */
    private static List<Succession> histories(long seed, boolean decided) {
        var random = new Random(seed);
        var since = new HashMap<String, Instant>();
        for (int i = 0; i < 10; i++) {
            since.put(Tags.of(agency(i)), Instant.MIN);
        }
        var standing = new ArrayList<Succession>();
        var ended = new HashSet<AgencyId>();
        for (int i = 0; i < 60; i++) {
            var ends = agency(random.nextInt(10));
            var successor = agency(random.nextInt(10));
            var said = on(DAY.plusDays(random.nextInt(20)), ending(ends, successor));
            var sound =
                    decided
                            ? refusal(said, new Known(since, standing)) == null
                            : ended.add(ends) && !ends.equals(successor);
            if (sound) {
                standing.add(said);
            }
        }
        return standing;
    }

    private static AgencyId agency(int number) {
        return new AgencyId("agency-" + number);
    }

    private static boolean leadsToNobody(List<Succession> standing) {
        for (int day = 0; day <= 20; day++) {
            var at = on(DAY.plusDays(day)).begins();
            var over = standing.stream().filter(s -> !s.begins().isAfter(at)).toList();
            for (var one : over) {
                if (endless(one.agencies().getFirst().agency(), over, new HashSet<>())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endless(
            AgencyId agency, Collection<Succession> over, Set<AgencyId> seen) {
        if (!seen.add(agency)) {
            return true;
        }
        return over.stream()
                .flatMap(one -> one.agencies().stream())
                .filter(end -> end.agency().equals(agency))
                .anyMatch(end -> endless(end.custodian(), over, seen));
    }

    private static AgencyEnd ending(AgencyId agency, AgencyId... successors) {
        return new AgencyEnd(agency, List.of(successors), successors[0]);
    }

    private static Succession on(LocalDate day, AgencyEnd... agencies) {
        return new Succession(day, List.of(), List.of(agencies), "Parliament", "an order", "here");
    }

    private static Succession ofAreas(AreaEnd... areas) {
        return new Succession(DAY, List.of(areas), List.of(), "Parliament", "an order", "here");
    }

    private static Known known(Succession... standing) {
        return new Known(REGISTERED.since(), List.of(standing));
    }

    private static @Nullable Refusal refusal(Succession said, Known known) {
        return refusal(said, known, NOW);
    }

    private static @Nullable Refusal refusal(Succession said, Known known, Instant now) {
        var command = new AnnounceSuccession(RecordId.random(), HUB, said);
        return switch (AnnounceSuccessionHandler.decide(command, known, now)) {
            case Outcome.Refused<?>(var refusal) -> refusal;
            case Outcome.Accepted<?>(var events) -> {
                assertThat(events)
                        .isEqualTo(List.of(new SuccessionAnnounced(command.succession(), said)));
                yield null;
            }
        };
    }
}
