package org.safeguardinghub.rigs.views;

import org.safeguardinghub.chronology.Candidates;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * The question that lists are made from, beside the same rows found by row-level security, as one
 * would write it at first, better, and well, with the index that they need. All answer the same, or
 * there is no figure.
 *
 * @param patience how long each is asked; the agency that is asking then is the last
 */
record RowSecurity(Stage stage, Duration patience, Consumer<String> out) {
    private static final int AGENCIES = 15;

    /** How often each agency asks after the first time, which is not counted. */
    private static final int TIMES = 3;

    /** A page and what promises the next. */
    private static final int ROWS = 51;

    private static final String VIEW = "view";

    /**
     * Who has or had to do with the child: what the view keeps for each agency. Written so that it
     * reads by index: left to itself the planner reads all facts for each record.
     */
    private static final String WORKS_WITH =
            """
            exists (
              select from record_subject s
                cross join lateral (
                  select s.subject
                  union all
                  select l.other_subject from fact l
                  where l.kind = 'LINK' and l.subject = s.subject and l.confirmed
                  union all
                  select l.subject from fact l
                  where l.kind = 'LINK' and l.other_subject = s.subject and l.confirmed
                ) p (subject)
                cross join lateral (
                  select from fact f
                  where f.subject = p.subject and f.agency = current_setting('bench.agency')
                    and f.kind = 'INVOLVEMENT' offset 0) f
              where s.record_id = %s)
            """;

    private static final String TABLE =
            """
            drop table if exists secured_record cascade;
            create table secured_record (like ruled_record including all);
            insert into secured_record select * from ruled_record;
            create index on secured_record (position);
            drop index if exists secured_subject;
            create index secured_subject on record_subject (record_id);
            alter table secured_record enable row level security;
            grant select on secured_record to hub_app;
            create or replace function works_with(wanted uuid) returns boolean
              language plpgsql stable as $$ begin return %s; end $$
            """
                    .formatted(WORKS_WITH.formatted("wanted").strip());

    /** The expressions of the policies, by what they are called. */
    private static Map<String, String> policies() {
        var policies = new LinkedHashMap<String, String>();
        policies.put("rls_function", "works_with(record_id)");
        policies.put("rls_subquery", WORKS_WITH.formatted("secured_record.record_id").strip());
        policies.put(
                "rls_indexed",
                """
                exists (
                  select from candidate c
                  where c.agency = (select current_setting('bench.agency'))
                    and c.position = secured_record.position
                    and c.record_id = secured_record.record_id)
                """
                        .strip());
        return policies;
    }

    /** The same columns of as many rows. */
    private static final String SECURED =
            """
            select r.*,
              array(select unnest(r.categories)
                    union
                    select unnest(p.categories) from record_part p
                    where p.record_id = r.record_id) as all_categories,
              array(select p.position from record_part p where p.record_id = r.record_id
                    order by p.position) as later
            from secured_record r where r.position < ? and (?::text is null or r.type = ?)
              and r.recorded_at >= ?
            order by r.position desc limit ?
            """;

    /** How many times longer each takes than the view, by the medians over agencies. */
    Map<String, Double> measure() throws SQLException {
        execute(TABLE);
        execute("vacuum analyze secured_record, record_subject");
        var hub = Objects.requireNonNull(stage.hub().get(JdbcTemplate.class).getDataSource());
        var ratios = new LinkedHashMap<String, Double>();
        Asked view;
        try (Connection connection = hub.getConnection()) {
            view = asked(connection, Candidates.OLDER, true);
            plan(connection, VIEW, Candidates.OLDER, true);
        }
        for (var policy : policies().entrySet()) {
            execute(
                    "drop policy if exists readers on secured_record;"
                            + " create policy readers on secured_record for select using (%s)"
                                    .formatted(policy.getValue()));
            out.accept("policy %s: %s".formatted(policy.getKey(), policy.getValue()));
            Asked secured = secured(hub, policy.getKey());
            int agencies = secured.found().size();
            if (!secured.found().equals(view.found().subList(0, agencies))) {
                throw new IllegalStateException(
                        policy.getKey() + " does not find what the view finds");
            }
            out.accept(
                    "%s: %.3f ms; the view alone, for the same %d agencies: %.3f ms"
                            .formatted(
                                    policy.getKey(),
                                    secured.median(agencies),
                                    agencies,
                                    view.median(agencies)));
            ratios.put(policy.getKey(), secured.median(agencies) / view.median(agencies));
        }
        execute(
                "drop table secured_record; drop function works_with(uuid);"
                        + " drop index secured_subject");
        return ratios;
    }

    private Asked secured(DataSource hub, String name) throws SQLException {
        try (Connection connection = hub.getConnection()) {
            Asked secured = asked(connection, SECURED, false);
            plan(connection, name, SECURED, false);
            return secured;
        }
    }

    /**
     * What was found and how long it took.
     *
     * @param found by each agency that there was patience for
     * @param millis {@link #TIMES} for each of them
     */
    private record Asked(List<List<UUID>> found, List<Double> millis) {
        /** For the first so many agencies. */
        double median(int agencies) {
            return millis.stream()
                    .limit((long) agencies * TIMES)
                    .sorted()
                    .skip(agencies * TIMES / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Asked asked(Connection connection, String sql, boolean ofAgency) throws SQLException {
        var asked = new Asked(new ArrayList<>(), new ArrayList<>());
        long until = System.nanoTime() + patience.toNanos();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < AGENCIES && (i == 0 || System.nanoTime() < until); i++) {
                bind(connection, query, agency(i), ofAgency);
                asked.found().add(read(query));
                for (int again = 0; again < TIMES; again++) {
                    long began = System.nanoTime();
                    read(query);
                    asked.millis().add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        return asked;
    }

    /** Spread over areas and kinds. */
    private String agency(int i) {
        var partners = stage.population().partners();
        return partners.get((int) ((long) i * partners.size() / AGENCIES + i % 10)).id().text();
    }

    private static void bind(
            Connection connection, PreparedStatement query, String agency, boolean ofAgency)
            throws SQLException {
        int next = 1;
        // of the candidates each sees the agency's own, as the hub would
        try (var set =
                connection.prepareStatement(
                        "select set_config('hub.agency', ?, false),"
                                + " set_config('bench.agency', ?, false)")) {
            set.setString(1, agency);
            set.setString(2, agency);
            set.execute();
        }
        if (ofAgency) {
            query.setString(next++, agency);
        }
        query.setLong(next++, Long.MAX_VALUE);
        query.setNull(next++, Types.VARCHAR);
        query.setNull(next++, Types.VARCHAR);
        query.setObject(next++, Instant.EPOCH.atOffset(ZoneOffset.UTC));
        query.setInt(next, ROWS);
    }

    private static List<UUID> read(PreparedStatement query) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject("record_id", UUID.class));
            }
        }
        return ids;
    }

    private void plan(Connection connection, String name, String sql, boolean ofAgency)
            throws SQLException {
        out.accept("plan of " + name + ":");
        try (PreparedStatement explain =
                connection.prepareStatement(
                        "explain (analyze, costs off, timing off, buffers off) " + sql)) {
            bind(connection, explain, agency(0), ofAgency);
            try (var lines = explain.executeQuery()) {
                while (lines.next()) {
                    out.accept("    " + lines.getString(1));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection owner = stage.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
