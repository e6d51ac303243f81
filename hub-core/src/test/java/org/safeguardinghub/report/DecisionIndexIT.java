package org.safeguardinghub.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessReviewed;
import org.safeguardinghub.emergency.Verdict;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.report.DecisionList.Mark;
import org.safeguardinghub.report.DecisionList.Query;
import org.safeguardinghub.report.Tallies.Tallied;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the report is read from, over random histories. */
class DecisionIndexIT {
    private static final Period QUARTER = Period.parse("2026-Q4").orElseThrow();
    private static final List<AgencyId> AGENCIES =
            List.of(new AgencyId("csc"), new AgencyId("gp"), new AgencyId("school"));
    private static final List<ClockKind> KINDS =
            List.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.NEXT_STEP, ClockKind.ASSESSMENT);
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION, Purpose.AUDIT);
    private static final int EVENTS = 600;

    private final Random random = new Random(7);
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final JdbcTemplate db = new JdbcTemplate(database.application());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.application()));
    private final DecisionIndex index = new DecisionIndex(db);
    private final DecisionList list = new DecisionList(db);
    private final Tallies tallies = new Tallies(db);
    private final List<GenericEventMessage<?>> history = new ArrayList<>();

    /** Somebody owes something, or owes it no more. */
    private record Owes(List<Start> startsClocks, List<Stop> stopsClocks) implements MovesClocks {}

    @BeforeEach
    void something_happens() {
        for (int n = 1; n <= EVENTS; n++) {
            var at = QUARTER.from().plusSeconds(random.nextInt(85 * 24 * 3600));
            var event =
                    new GenericEventMessage<>(
                            UUID.randomUUID().toString(),
                            event(at),
                            MetaData.from(Map.of("sub", "somebody")),
                            at);
            history.add(event);
            take(n);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void take(int position) {
        transaction.executeWithoutResult(
                _ ->
                        index.on(
                                history.get(position - 1),
                                new GlobalSequenceTrackingToken(position)));
    }

    private Object event(Instant at) {
        var record = new RecordId(new UUID(0, random.nextInt(40)));
        var kind = any(KINDS);
        return switch (random.nextInt(7)) {
            case 0 -> new AccessUnanswered(record, any(), any(), UUID.randomUUID(), at);
            case 1 ->
                    new EmergencyAccessReviewed(
                            record,
                            any(),
                            any(List.of(Verdict.values())),
                            random.nextBoolean(),
                            Sealed.NOTHING);
            case 2 -> new ClockBreached(record, kind, any(), at, "calendar", "desk");
            case 3 -> new Owes(List.of(MovesClocks.Start.of(kind, record, any())), List.of());
            case 4 ->
                    new Owes(
                            List.of(),
                            List.of(
                                    random.nextInt(3) > 0
                                            ? MovesClocks.Stop.all(kind, record)
                                            : MovesClocks.Stop.lapsed(kind, record)));
            case 5 -> "nothing that is decided";
            default -> looked(at);
        };
    }

    private AnswerRuled looked(Instant at) {
        var answer =
                new AnswerRuled(
                        UUID.randomUUID(),
                        AnswerRuled.Exit.LIST,
                        any(),
                        "somebody",
                        Set.of(Role.PRACTITIONER),
                        random.nextInt(4) == 0 ? null : any(PURPOSES),
                        null,
                        null,
                        null,
                        at,
                        0,
                        List.of());
        new ScopedRows(db)
                .ofEvery()
                .update(
                        "insert into ruling_index (answer, n, position, ruled_at, exit, reader,"
                                + " sub, purpose, highest, version)"
                                + " values (?, 0, ?, ?, 'LIST', ?, 's', ?, 'NONE', 1)",
                        answer.answer(),
                        history.size() + 1L,
                        at.atOffset(ZoneOffset.UTC),
                        answer.reader().text(),
                        answer.purpose() == null ? null : answer.purpose().name());
        return answer;
    }

    private AgencyId any() {
        return any(AGENCIES);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void every_number_is_that_of_the_decisions_behind_it() {
        var tallied = tallies.in(QUARTER, AGENCIES);
        assertThat(tallied.stream().map(Tallied::topic))
                .contains(
                        Topic.RULING,
                        Topic.ACCESS_REQUEST,
                        Topic.EMERGENCY,
                        Topic.REFERRAL,
                        Topic.CLOCK);
        for (var one : tallied) {
            var query = new Query(one.topic(), QUARTER, one.outcome(), one.ground(), null, EVENTS);
            var behind = list.of(List.of(one.agency()), query);
            assertThat(behind).as(one.toString()).hasSize((int) one.number());
        }
    }

    @Test
    void what_was_taken_before_changes_nothing() {
        var before = Set.copyOf(tallies.in(QUARTER, AGENCIES));
        for (int n = 1; n <= EVENTS; n++) {
            take(n);
        }
        assertThat(Set.copyOf(tallies.in(QUARTER, AGENCIES))).isEqualTo(before);
        // the control: what was not taken before does
        history.add(
                history.stream().filter(e -> isMissed(e.getPayload())).findFirst().orElseThrow());
        take(history.size());
        assertThat(Set.copyOf(tallies.in(QUARTER, AGENCIES))).isNotEqualTo(before);
    }

    private static boolean isMissed(Object event) {
        return event instanceof ClockBreached;
    }

    @Test
    void pages_are_the_whole_list_newest_first_and_each_line_once() {
        for (var topic : List.of(Topic.RULING, Topic.CLOCK, Topic.EMERGENCY)) {
            var whole = list.of(AGENCIES, new Query(topic, QUARTER, null, null, null, EVENTS));
            assertThat(whole).hasSizeGreaterThan(20);
            assertThat(whole.stream().map(DecisionRow::at).toList())
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));
            var pages = new ArrayList<DecisionRow>();
            Mark after = null;
            List<DecisionRow> page;
            do {
                page = list.of(AGENCIES, new Query(topic, QUARTER, null, null, after, 7));
                pages.addAll(page);
                after = page.isEmpty() ? after : Mark.of(page.getLast());
            } while (!page.isEmpty());
            assertThat(pages).isEqualTo(whole);
        }
    }

    /** Two parties never answered; a third declined, and so nobody's answer is waited for. */
    @Test
    void what_lapses_is_not_met_and_who_ended_anothers_clock_is_not_named() {
        var version = new RecordId(new UUID(7, 7));
        var starts =
                AGENCIES.stream()
                        .map(a -> MovesClocks.Start.of(ClockKind.AGREEMENT_RESPONSE, version, a))
                        .toList();
        var csc = AGENCIES.getFirst();
        happens(new Owes(starts, List.of()), csc);
        happens(
                new AgreementDeclined(
                        version, RecordId.random(), csc, QUARTER.from(), Sealed.NOTHING),
                csc);
        assertThat(responses()).extracting(DecisionRow::agency).containsExactly(csc);
        assertThat(responses()).extracting(DecisionRow::sub).containsExactly("somebody");

        happens(new Owes(starts, List.of()), csc);
        var done = MovesClocks.Stop.all(ClockKind.AGREEMENT_RESPONSE, version);
        happens(new Owes(List.of(), List.of(done)), csc);
        assertThat(responses())
                .hasSize(4)
                .allMatch(row -> (row.sub() == null) == !row.agency().equals(csc));
    }

    private void happens(Object event, AgencyId by) {
        history.add(
                new GenericEventMessage<>(
                        UUID.randomUUID().toString(),
                        event,
                        MetaData.from(Map.of("sub", "somebody", "agency", by.text())),
                        QUARTER.from()));
        take(history.size());
    }

    private List<DecisionRow> responses() {
        var ground = ClockKind.AGREEMENT_RESPONSE.name();
        return list.of(AGENCIES, new Query(Topic.CLOCK, QUARTER, "MET", ground, null, EVENTS));
    }

    /** The same again by hand: what was done and was not said to be late was done in time. */
    @Test
    void clocks_are_met_where_nobody_said_that_they_were_late() {
        var open = new ArrayList<MovesClocks.Start>();
        int met = 0;
        int lapsed = 0;
        for (var event : history) {
            if (event.getPayload() instanceof ClockBreached late) {
                open.removeIf(
                        c ->
                                c.kind() == late.kind()
                                        && c.record().equals(late.record())
                                        && c.owedBy().equals(late.owedBy()));
            } else if (event.getPayload() instanceof Owes owes) {
                for (var stop : owes.stopsClocks()) {
                    int before = open.size();
                    open.removeIf(c -> c.kind() == stop.kind() && c.record().equals(stop.record()));
                    int ended = before - open.size();
                    met += stop.end() == MovesClocks.End.DONE ? ended : 0;
                    lapsed += stop.end() == MovesClocks.End.DONE ? 0 : ended;
                }
                owes.startsClocks().stream().filter(c -> !open.contains(c)).forEach(open::add);
            }
        }
        assertThat(met).isPositive();
        assertThat(lapsed).isPositive();
        assertThat(list.of(AGENCIES, new Query(Topic.CLOCK, QUARTER, "MET", null, null, EVENTS)))
                .hasSize(met);
    }

    @Test
    void nothing_of_other_agencies_or_times_is_listed() {
        var one = List.of(AGENCIES.getFirst());
        for (var topic : Topic.values()) {
            assertThat(list.of(one, new Query(topic, QUARTER, null, null, null, EVENTS)))
                    .allMatch(row -> row.agency().equals(AGENCIES.getFirst()));
            var earlier = Period.parse("2026-Q3").orElseThrow();
            assertThat(list.of(AGENCIES, new Query(topic, earlier, null, null, null, 9))).isEmpty();
        }
        assertThat(
                        Arrays.stream(Topic.values())
                                .collect(
                                        Collectors.toMap(
                                                t -> t,
                                                t ->
                                                        list.of(
                                                                        AGENCIES,
                                                                        new Query(
                                                                                t, QUARTER, null,
                                                                                null, null, 1))
                                                                .size())))
                .containsEntry(Topic.CLOCK, 1)
                .containsEntry(Topic.TAKING, 0);
    }
}
