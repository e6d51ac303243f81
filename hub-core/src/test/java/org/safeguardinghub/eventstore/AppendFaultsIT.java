package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safeguardinghub.eventstore.FaultyAppend.Client;
import org.safeguardinghub.eventstore.FaultyAppend.Way;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every step of an append, as a clean run shows them, against every way in which it can fail. */
class AppendFaultsIT {
    private static final Fault.Kind[] KINDS = Fault.Kind.values();

    @Test
    void a_clean_run_has_two_appends_in_one_batch_and_nothing_to_complain_of() throws Exception {
        var none = new Fault(Fault.NEVER, Fault.Kind.FAILED);
        try (var append = new FaultyAppend(Way.WITH_ROWS_BESIDE, none, Client.REPEATS_THE_SAME)) {
            assertThat(append.run()).isEmpty();
            assertThat(append.largestBatch()).isEqualTo(4);
        }
        assertThat(none.steps()).contains("PreparedStatement.execute");
    }

    @Test
    void each_way_takes_other_steps() throws Exception {
        assertThat(steps(Way.IN_ONE_STATEMENT))
                .containsOnlyOnce("PreparedStatement.executeQuery")
                .doesNotContain("Connection.commit");
        assertThat(steps(Way.WITH_ROWS_BESIDE))
                .containsOnlyOnce("PreparedStatement.execute")
                .doesNotContain("PreparedStatement.executeQuery", "Connection.commit");
        assertThat(steps(Way.UNDER_LOCK)).contains("Statement.executeQuery", "Connection.commit");
    }

    @TestFactory
    Stream<DynamicTest> what_was_answered_holds_and_what_failed_can_be_repeated() throws Exception {
        return Stream.of(Way.values()).flatMap(AppendFaultsIT::holds);
    }

    private static Stream<DynamicTest> holds(Way way) {
        List<String> steps = steps(way);
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(
                        step ->
                                Arrays.stream(KINDS)
                                        .map(kind -> holds(way, step, steps.get(step), kind)));
    }

    private static DynamicTest holds(Way way, int step, String name, Fault.Kind kind) {
        return DynamicTest.dynamicTest(
                way + " " + step + " " + name + " " + kind,
                () ->
                        assertThat(complaints(way, step, kind, Client.REPEATS_THE_SAME))
                                .as(name)
                                .isEmpty());
    }

    @Test
    void a_client_that_sends_anew_what_it_was_not_told_about_is_found_to_have_stored_it_twice()
            throws Exception {
        assertThat(complaintsAbout(Client.SENDS_IT_AS_NEW))
                .anySatisfy(complaint -> assertThat(complaint).contains("at the end", "one=4"));
    }

    @Test
    void a_client_that_gives_up_is_found_to_have_lost_something() throws Exception {
        assertThat(complaintsAbout(Client.GIVES_UP))
                .anySatisfy(
                        complaint ->
                                assertThat(complaint.split(" and not ", 2)[0])
                                        .contains("at the end", "last=1")
                                        .doesNotContain("one=", "two="));
    }

    /** At the commit, where it matters. */
    private static List<String> complaintsAbout(Client client) throws Exception {
        int commit = steps(Way.WITH_ROWS_BESIDE).indexOf("PreparedStatement.execute");
        List<String> complaints = new ArrayList<>();
        for (Fault.Kind kind : KINDS) {
            complaints.addAll(complaints(Way.WITH_ROWS_BESIDE, commit, kind, client));
        }
        return complaints;
    }

    private static List<String> complaints(Way way, int step, Fault.Kind kind, Client client)
            throws Exception {
        try (var append = new FaultyAppend(way, new Fault(step, kind), client)) {
            return append.run();
        }
    }

    private static List<String> steps(Way way) {
        var none = new Fault(Fault.NEVER, Fault.Kind.FAILED);
        try (var append = new FaultyAppend(way, none, Client.REPEATS_THE_SAME)) {
            append.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return none.steps();
    }
}
