package org.safeguardinghub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.eventstore.EmbeddedDatabase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * A replay that fails before each of its steps, and at its commit, which then had happened or not.
 * Answers come in all the while. Afterwards one version serves, and it is complete.
 */
class ReplayFaultsIT {
    private final Hub hub = new Hub();
    private final List<UUID> answers = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void it_failed_before_a_step(Phase failing) {
        answer(120);

        assertThatThrownBy(
                        () ->
                                replay(
                                        hub.database.application(),
                                        phase -> {
                                            meanwhile(phase);
                                            if (phase == failing) {
                                                throw new IllegalStateException("planted");
                                            }
                                        }))
                .hasMessageContaining("planted");

        // every step but the last two comes before the commit
        oneVersionServesAll(failing.compareTo(Phase.SWITCHING) > 0 ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void its_commit_failed(boolean butHadHappened) {
        answer(120);
        var losing = losingCommits(hub.database.application(), butHadHappened);

        if (butHadHappened) {
            assertThat(replay(losing, this::meanwhile)).isInstanceOf(ReplayOutcome.Switched.class);
        } else {
            assertThatThrownBy(() -> replay(losing, this::meanwhile))
                    .isInstanceOf(ReplayFailed.class);
        }

        oneVersionServesAll(butHadHappened ? 2 : 1);
    }

    private void oneVersionServesAll(int version) {
        answer(30);
        assertThat(hub.serving()).isEqualTo(version);
        assertThat(hub.served()).isEqualTo(answers);

        assertThat(replay(hub.database.application(), this::meanwhile))
                .isInstanceOf(ReplayOutcome.Switched.class);

        answer(10);
        assertThat(hub.serving()).isEqualTo(version + 1);
        assertThat(hub.served()).isEqualTo(answers);
        assertThat(hub.number("select count(*) from ruling_index")).isEqualTo(answers.size());
    }

    /** So that rounds have something to catch up with, and the switch has a last to take. */
    private void meanwhile(Phase phase) {
        switch (phase) {
            case FILLING, CATCHING_UP, SUMMING -> answer(15);
            case TAKING_THE_LAST, SWITCHING -> answers.addAll(hub.answer(5));
            default -> {}
        }
    }

    private void answer(int count) {
        answers.addAll(hub.answer(count));
        hub.catchUp();
    }

    private ReplayOutcome replay(DataSource dataSource, Consumer<Phase> before) {
        var watch =
                new ReplayWatch(AnswerIndex.GROUP, Clock.systemUTC()) {
                    @Override
                    void enter(Phase phase) {
                        super.enter(phase);
                        before.accept(phase);
                    }
                };
        return new Replay(hub.view, dataSource, hub.sweep(), watch).run(false);
    }

    /** Each connection's backend dies at its commit, before it or just after. */
    private static DataSource losingCommits(DataSource real, boolean committed) {
        return proxy(
                DataSource.class,
                real,
                (name, call) -> {
                    Object result = call.now();
                    return result instanceof Connection connection
                            ? losingCommits(connection, committed)
                            : result;
                });
    }

    private static Connection losingCommits(Connection real, boolean committed) {
        return proxy(
                Connection.class,
                real,
                (name, call) -> {
                    if (!name.equals("commit")) {
                        return call.now();
                    }
                    if (committed) {
                        call.now();
                    }
                    kill(real);
                    throw new SQLException("connection lost", "08006");
                });
    }

    private static void kill(Connection connection) throws SQLException {
        int backend;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            backend = row.getInt(1);
        }
        try (var other = EmbeddedDatabase.server().getConnection();
                var statement = other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, backend);
            statement.execute();
        }
    }

    @FunctionalInterface
    private interface Call {
        Object now() throws Exception;
    }

    @FunctionalInterface
    private interface Around {
        Object call(String method, Call call) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, Around around) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                around.call(
                                        method.getName(),
                                        () -> {
                                            try {
                                                return method.invoke(real, arguments);
                                            } catch (InvocationTargetException e) {
                                                throw (Exception) e.getCause();
                                            }
                                        })));
    }
}
