package org.safeguardinghub.rigs.views;

import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.sealing.Sealer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Fills a hub by its own means: the events are appended, which writes the register, and the feed's
 * view follows them. Then the rows that would have been copied are laid beside those that are
 * there, and have to be the same.
 */
record Projected(Consumer<String> out) {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String BESIDE = "copied_";

    /** What is compared of each table; what the store's own clock says is not told by anybody. */
    private static final Map<String, String> COMPARED =
            Map.of(
                    "candidate",
                    "agency, position, record_id",
                    "fact",
                    "kind, fact_id, agency, known_from, known_until, valid_from, valid_until,"
                            + " subject, other_subject, record_id, confirmed, agency_kind, areas,"
                            + " details",
                    "record_subject",
                    "subject, record_id",
                    "ruled_record",
                    "record_id, type, owner, subjects,"
                            + " (select array_agg(c order by c) from unnest(categories) c),"
                            + " occurred_from, occurred_to, position");

    /** Ends with an exception where a row differs. */
    void fill(Stage stage) throws SQLException, InterruptedException {
        Seeding.register(stage);
        long before = stage.hub().get(FactReader.class).head();
        new Appending(stage, out).population();
        project(stage);
        try (Connection owner = stage.owner().getConnection()) {
            lay(stage, owner, before);
            for (String table : Register.TABLES) {
                compare(owner, table, before);
            }
        }
    }

    private void project(Stage stage) throws InterruptedException {
        var progress = stage.hub().get(StreamProgress.class);
        long wanted = stage.hub().get(FactReader.class).head();
        stage.hub().moveViews();
        long began = System.nanoTime();
        long reached = 0;
        while (reached < wanted) {
            // a view tells nobody that it moved on, and progress is to be printed anyway
            Thread.sleep(PAUSE);
            reached = progress.reached(FeedProjection.GROUP).orElse(0);
            out.accept("projecting: position %,d of %,d".formatted(reached, wanted));
        }
        stage.hub().holdViews();
        double seconds = (System.nanoTime() - began) / 1e9;
        out.accept("projected %,.0f events/s".formatted(wanted / seconds));
    }

    private static void lay(Stage stage, Connection owner, long before)
            throws SQLException, InterruptedException {
        try (var statement = owner.createStatement()) {
            for (String table : Register.TABLES) {
                statement.execute(
                        "create table %s%s (like %s including defaults)"
                                .formatted(BESIDE, table, table));
            }
        }
        Population population = stage.population();
        try (var sealing = new Sealing(stage.hub().get(Sealer.class), population, 0, 0);
                var register = new Register(stage.owner(), BESIDE)) {
            long[] position = {before};
            population.tell(
                    told ->
                            register.write(
                                    sealing.events(List.of(told)).getFirst(),
                                    ++position[0],
                                    told.at(),
                                    population.around(told.child())));
            register.finish();
        }
    }

    private void compare(Connection owner, String table, long before) throws SQLException {
        String columns = Objects.requireNonNull(COMPARED.get(table));
        String own = table.equals("fact") ? " where known_from > " + before : "";
        String projected = "select %s from %s%s".formatted(columns, table, own);
        String copied = "select %s from %s%s".formatted(columns, BESIDE, table);
        try (var statement = owner.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select (select count(*) from (%1$s) p),
                                       (select count(*) from ((%1$s) except all (%2$s)) d),
                                       (select count(*) from ((%2$s) except all (%1$s)) d)
                                """
                                        .formatted(projected, copied))) {
            row.next();
            long rows = row.getLong(1);
            out.accept(
                    "%s: %,d rows projected, %d of them not copied, %d copied besides"
                            .formatted(table, rows, row.getLong(2), row.getLong(3)));
            if (rows == 0 || row.getLong(2) + row.getLong(3) > 0) {
                throw new IllegalStateException("copied rows of " + table + " are not the hub's");
            }
        }
    }
}
