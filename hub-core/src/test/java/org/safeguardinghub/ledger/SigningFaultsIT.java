package org.safeguardinghub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Every step of a round fails in turn, before it did anything and after it had: the next round goes
 * on, and what was ever signed stays one history.
 */
class SigningFaultsIT {
    private static final Set<Class<?>> FOLLOWED =
            Set.of(Connection.class, Statement.class, PreparedStatement.class);

    /** Spoils the call with this number, of those that may ask the server something. */
    private static final class Spoiled {
        private final int step;
        private final boolean happens;
        private int steps;

        Spoiled(int step, boolean happens) {
            this.step = step;
            this.happens = happens;
        }

        DataSource of(DataSource real) {
            return follow(DataSource.class, real);
        }

        private <T> T follow(Class<T> type, Object real) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (self, method, arguments) -> {
                                var result = call(real, method, arguments);
                                return result != null && FOLLOWED.contains(method.getReturnType())
                                        ? follow(method.getReturnType(), result)
                                        : result;
                            }));
        }

        private Object call(Object real, Method method, Object[] arguments) throws Throwable {
            boolean counts =
                    Set.of("getConnection", "execute", "executeQuery", "executeUpdate", "commit")
                            .contains(method.getName());
            boolean strikes = counts && steps++ == step;
            if (strikes && !happens) {
                throw lost(real);
            }
            try {
                var result = method.invoke(real, arguments);
                if (strikes) {
                    if (result instanceof Connection unanswered) {
                        unanswered.close();
                    }
                    throw lost(real);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** Whoever crashes rolls back what it had not committed. */
        private static SQLException lost(Object real) throws SQLException {
            var connection =
                    real instanceof Statement statement
                            ? statement.getConnection()
                            : real instanceof Connection itself ? itself : null;
            if (connection != null) {
                connection.abort(Runnable::run);
            }
            return new SQLException("connection lost", "08006");
        }
    }

    @Test
    void a_round_may_end_at_any_step() {
        try (var store = new LedgerStore()) {
            store.append(250);
            int steps = stepsOfARound(store);
            assertThat(steps).isGreaterThan(10);
            for (int step = 0; step < steps; step++) {
                for (boolean happens : new boolean[] {false, true}) {
                    store.append(23);
                    var spoiled = new Spoiled(step, happens);
                    int before = store.signed().size();
                    attempt(store.signing(spoiled.of(store.database.application())));
                    int after = store.signed().size();
                    boolean wasSigned = store.signing().signNew().isPresent();
                    assertThat(after - before + (wasSigned ? 1 : 0))
                            .as("step %d, happened %s", step, happens)
                            .isEqualTo(1);
                    SigningIT.assertOneHistory(store);
                }
            }
        }
    }

    private static int stepsOfARound(LedgerStore store) {
        var counting = new Spoiled(-1, false);
        store.append(10);
        assertThat(store.signing(counting.of(store.database.application())).signNew()).isPresent();
        return counting.steps;
    }

    private static void attempt(Signing signing) {
        try {
            assertThat(signing.signNew()).isPresent();
        } catch (LedgerUnreadable lost) {
            assertThat(lost).hasRootCauseInstanceOf(SQLException.class);
        }
    }
}
