package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.feed.NewsIds;
import org.safeguardinghub.feed.Notices;
import org.safeguardinghub.recipient.Heard;
import org.safeguardinghub.recipient.Listed;
import org.safeguardinghub.recipient.RecipientDesk;
import org.safeguardinghub.recipient.RecipientTables;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.share.ShareEvent.ShareRecalled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * From hearing that a share with a thousand recipients is recalled, half of whom came for it, until
 * all are listed, those are told, and the list is read. A few times, another record each.
 */
record Recall(Stage stage, Consumer<String> out) {
    private static final double AIM = 1;
    private static final int TIMES = 5;
    private static final int MANY = 1_000;
    private static final int PAGE = 200;
    private static final String LOOKED =
            """
            insert into ruling_index (version, answer, n, position, ruled_at, exit, reader, sub,
              purpose, owner, record_id, highest)
            select p.serving, gen_random_uuid(), 0, ?, now(), 'RECORD', 'recipient-' || n,
              'somebody', 'CHILD_PROTECTION', ?, ?, 'SUMMARY'
            from generate_series(0, ?) n, view_progress p where p.view = 'audit'
            """;

    List<Figure> measure() throws SQLException {
        double[] seconds = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            seconds[time] = recalled();
        }
        Arrays.sort(seconds);
        out.accept(
                "recall listed for %,d recipients: %.2f to %.2f s, %d times"
                        .formatted(MANY, seconds[0], seconds[TIMES - 1], TIMES));
        return List.of(Figure.atMost(AIM, "recall.list_seconds", seconds[TIMES / 2], "s"));
    }

    private double recalled() throws SQLException {
        Population population = stage.population();
        long head = stage.hub().get(FactReader.class).head();
        // each recall adds to the log, so it is another child's record in every turn and run
        int child = Math.floorMod(Population.mixed(head, 81), population.children());
        int concern = 2;
        RecordId record = population.record(child, concern);
        AgencyId owner = population.owner(child, concern);
        looked(owner, record, head);
        var recalled =
                new ShareRecalled(
                        RecordId.random(),
                        owner,
                        record,
                        null,
                        recipients(),
                        Instant.now(),
                        Sealed.NOTHING);
        var desk = desk();
        var tables = stage.hub().get(RecipientTables.class);
        var transactions =
                new TransactionTemplate(stage.hub().get(PlatformTransactionManager.class));
        long began = System.nanoTime();
        transactions.executeWithoutResult(
                _ -> desk.hear(List.of(new Heard(recalled, head + 1, recalled.at()))));
        List<Listed> listed = listed(tables, owner, record);
        double seconds = (System.nanoTime() - began) / 1e9;
        long had = listed.stream().filter(one -> one.recipient().hadIt()).count();
        if (listed.size() != MANY || had != MANY / 2) {
            throw new IllegalStateException(
                    "%d recipients listed, %d of whom had it".formatted(listed.size(), had));
        }
        return seconds;
    }

    /** Wired as the hub has it, within what follows the log and stands still here. */
    private RecipientDesk desk() {
        var hub = stage.hub();
        var log = hub.get(AnswerLog.class);
        return new RecipientDesk(
                hub.get(Authority.class),
                hub.get(RecipientTables.class),
                hub.get(Answers.class),
                new Notices(
                        hub.get(FeedTables.class),
                        log,
                        hub.get(NewsIds.class),
                        hub.get(FeedBell.class)),
                log,
                hub.get(Clock.class));
    }

    private void looked(AgencyId owner, RecordId record, long head) throws SQLException {
        try (var connection = stage.owner().getConnection();
                var insert = connection.prepareStatement(LOOKED)) {
            insert.setLong(1, head);
            insert.setString(2, owner.text());
            insert.setObject(3, record.value());
            insert.setInt(4, MANY / 2 - 1);
            insert.executeUpdate();
        }
    }

    private static Set<AgencyId> recipients() {
        var recipients = new HashSet<AgencyId>();
        for (int n = 0; n < MANY; n++) {
            recipients.add(new AgencyId("recipient-" + n));
        }
        return recipients;
    }

    /** Page by page, as its owner reads it. */
    private static List<Listed> listed(RecipientTables tables, AgencyId owner, RecordId record) {
        var listed = new ArrayList<Listed>();
        var after = Listed.Mark.NEWEST;
        List<Listed> page;
        do {
            page = tables.of(owner, record, after, PAGE);
            listed.addAll(page);
            after =
                    page.isEmpty()
                            ? after
                            : new Listed.Mark(page.getLast().position(), page.getLast().n());
        } while (page.size() == PAGE);
        return listed;
    }
}
