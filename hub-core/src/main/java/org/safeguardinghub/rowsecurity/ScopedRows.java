package org.safeguardinghub.rowsecurity;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements on tables with row-level security. Each says whose rows it may touch, also within a
 * transaction in which another one said so before.
 */
public final class ScopedRows {
    /** Statements that were asked with a null: as many as the code has at the most. */
    private static final Set<String> HAD_NULLS = ConcurrentHashMap.newKeySet();

    private final JdbcTemplate db;

    public ScopedRows(JdbcTemplate db) {
        this.db = db;
    }

    /** Statements that touch rows of this agency alone, whatever else they ask for. */
    public Statements of(AgencyId agency) {
        return new Statements(Scope.ONE_AGENCY, List.of(Scope.of(agency)));
    }

    /** Statements that touch rows of every agency. */
    public Statements ofEvery() {
        return new Statements(Scope.EVERY_AGENCY, List.of());
    }

    /** What may be asked within a scope. */
    public final class Statements {
        private final String scope;
        private final List<String> named;

        private Statements(String scope, List<String> named) {
            this.scope = scope;
            this.named = named;
        }

        public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
            return run(
                    sql,
                    values,
                    statement -> {
                        List<T> found = new ArrayList<>();
                        try (var rows = statement.getResultSet()) {
                            while (rows.next()) {
                                found.add(mapper.mapRow(rows, found.size()));
                            }
                        }
                        return found;
                    });
        }

        /** Changes rows, and gives their number. */
        public int update(String sql, @Nullable Object... values) {
            return run(sql, values, statement -> statement.getUpdateCount());
        }

        private <R> R run(
                String sql, @Nullable Object[] values, PreparedStatementCallback<R> answer) {
            List<@Nullable Object> all = new ArrayList<>(named);
            all.addAll(Arrays.asList(values));
            PreparedStatementCreator scoped =
                    connection -> connection.prepareStatement(scope + sql);
            return Objects.requireNonNull(
                    db.execute(
                            scoped,
                            statement -> {
                                new ArgumentPreparedStatementSetter(all.toArray())
                                        .setValues(statement);
                                return hasHadNulls(scope + sql, all)
                                        ? together(statement, answer)
                                        : asked(statement, answer);
                            }));
        }

        private static <R> R asked(PreparedStatement statement, PreparedStatementCallback<R> answer)
                throws SQLException {
            statement.execute();
            // the first answer is the scope's
            statement.getMoreResults();
            return Objects.requireNonNull(answer.doInPreparedStatement(statement));
        }

        private static boolean hasHadNulls(String sql, List<@Nullable Object> values) {
            if (values.stream().anyMatch(Objects::isNull)) {
                HAD_NULLS.add(sql);
            }
            return HAD_NULLS.contains(sql);
        }

        /**
         * In one transaction whatever the driver does. A null has no type: the driver asks for it,
         * and again when a value with a type is in its place. Once it has prepared the statements
         * by name it asks between them: without a transaction the scope would end there, and no row
         * be found.
         */
        private static <R> R together(
                PreparedStatement statement, PreparedStatementCallback<R> answer)
                throws SQLException {
            var connection = statement.getConnection();
            if (!connection.getAutoCommit()) {
                return asked(statement, answer);
            }
            connection.setAutoCommit(false);
            try {
                R answered = asked(statement, answer);
                connection.commit();
                return answered;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
