package org.safeguardinghub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.audit.AnswerIndex;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

class ReplayIT {
    private final Hub hub = new Hub();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_replayed_view_serves_the_same_rows_as_the_next_version() {
        var answers = hub.answer(230);
        hub.catchUp();
        var replays =
                new Replays(
                        List.of(hub.view),
                        hub.database.application(),
                        hub.sweep(),
                        Clock.systemUTC());

        var outcome = replays.replay(AnswerIndex.GROUP, false);

        assertThat(outcome).isInstanceOf(ReplayOutcome.Switched.class);
        assertThat(outcome.after()).isEqualTo(outcome.before());
        assertThat(outcome.after().rows()).isEqualTo(230);
        assertThat(replays.serving(AnswerIndex.GROUP)).isEqualTo(new Serving(2, 230));
        assertThat(hub.served()).isEqualTo(answers);
        assertThat(hub.number("select count(*) from ruling_index")).isEqualTo(230);
        assertThat(replays.latest(AnswerIndex.GROUP))
                .hasValueSatisfying(
                        state -> {
                            assertThat(state.isRunning()).isFalse();
                            assertThat(state.progress().phase()).isEqualTo(Phase.DONE);
                        });
    }

    @Test
    void a_new_version_without_one_of_the_rows_does_not_serve() {
        assertThat(
                        replayAfter(
                                "delete from ruling_index where version = 2 and position = 7",
                                false))
                .isInstanceOfSatisfying(
                        ReplayOutcome.Differs.class,
                        differs -> {
                            assertThat(differs.before().rows()).isEqualTo(100);
                            assertThat(differs.after().rows()).isEqualTo(99);
                        });
        assertThat(hub.serving()).isEqualTo(1);
        assertThat(hub.number("select count(*) from ruling_index")).isEqualTo(100);
    }

    @Test
    void a_new_version_with_one_other_value_does_not_serve() {
        assertThat(
                        replayAfter(
                                "update ruling_index set sub = 'x' where version = 2"
                                        + " and position = 7",
                                false))
                .isInstanceOf(ReplayOutcome.Differs.class);
        assertThat(hub.serving()).isEqualTo(1);
    }

    @Test
    void a_difference_that_was_expected_serves_and_is_reported() {
        assertThat(
                        replayAfter(
                                "update ruling_index set sub = 'x' where version = 2"
                                        + " and position = 7",
                                true))
                .isInstanceOfSatisfying(
                        ReplayOutcome.Switched.class,
                        switched -> {
                            assertThat(switched.after().rows()).isEqualTo(100);
                            assertThat(switched.after()).isNotEqualTo(switched.before());
                        });
        assertThat(hub.serving()).isEqualTo(2);
    }

    @Test
    void a_view_is_replayed_by_one_at_a_time_on_all_nodes() throws SQLException {
        try (var elsewhere = ReplayLock.take(hub.database.application(), AnswerIndex.GROUP)) {
            assertThat(elsewhere.view()).isEqualTo(AnswerIndex.GROUP);
            assertThatThrownBy(() -> replay(phase -> {}, false)).isInstanceOf(ReplayBusy.class);
        }
        assertThat(replay(phase -> {}, false)).isInstanceOf(ReplayOutcome.Switched.class);
    }

    private ReplayOutcome replayAfter(String sql, boolean differenceExpected) {
        hub.answer(100);
        hub.catchUp();
        return replay(
                phase -> {
                    if (phase == Phase.SUMMING) {
                        hub.owner.update(sql);
                    }
                },
                differenceExpected);
    }

    private ReplayOutcome replay(Consumer<Phase> before, boolean differenceExpected) {
        var watch =
                new ReplayWatch(AnswerIndex.GROUP, Clock.systemUTC()) {
                    @Override
                    void enter(Phase phase) {
                        super.enter(phase);
                        before.accept(phase);
                    }
                };
        return new Replay(hub.view, hub.database.application(), hub.sweep(), watch)
                .run(differenceExpected);
    }
}
