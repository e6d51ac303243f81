package org.safeguardinghub.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/** Lists are read by the same indexes with the wall as by one whom it does not keep. */
class WalledPlansIT {
    private static final int ROWS = 20_000;
    private static final int AGENCIES = 200;
    private static final Pattern INDEX = Pattern.compile("(?:using|Bitmap Index Scan on) \\w+");

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.fresh();
    private static final JdbcTemplate OWNER = asking(DATABASE.owner());
    private static final JdbcTemplate APPLICATION = asking(DATABASE.application());

    @BeforeAll
    static void keep() {
        KeptRows.keep(OWNER, ROWS, AGENCIES);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "chronology.Candidates, OLDER",
        "referral.box.ReferralBoxes, IN",
        "referral.box.ReferralBoxes, OUT",
        "clock.keepclocks.ClockTable, OWED",
        "clock.keepclocks.ClockTable, OVERDUE",
        "feed.FeedTables, AFTER",
        "feed.FeedTables, WAITING",
        "feed.FeedTables, DELIVERED",
        "feed.FeedTables, TOLD",
        "feed.FeedTables, AGENCIES_TOLD",
        "audit.AuditList, OF_AGENCY",
        "audit.Disclosures, PAGE",
        "audit.OwnLooks, LOOKS",
        "report.Tallies, IN_PERIOD",
        "report.DecisionList, DECISIONS",
        "report.DecisionList, RULINGS"
    })
    void the_wall_changes_no_index(String of, String named) throws ReflectiveOperationException {
        var sql = sql(of, named);
        var walled = plan(APPLICATION, sql);
        var free = plan(OWNER, sql);
        assertThat(indexes(walled)).isNotEmpty().isEqualTo(indexes(free));
        assertThat(conditions(walled)).isNotEmpty().isEqualTo(conditions(free));
        for (var table : KeptRows.tables()) {
            assertThat(walled).noneMatch(line -> line.endsWith("Seq Scan on " + table));
        }
        assertThat(walled).anyMatch(line -> line.contains("InitPlan"));
    }

    @Test
    void a_statement_that_no_index_serves_would_be_found() {
        var sql = "select * from feed_item where type = ?";
        assertThat(plan(APPLICATION, sql)).anyMatch(line -> line.endsWith("Seq Scan on feed_item"));
        assertThat(indexes(plan(APPLICATION, sql))).isEmpty();
    }

    /** In whole texts, in which a parameter can stand without a value. */
    private static JdbcTemplate asking(DataSource pool) {
        var url = ((HikariDataSource) pool).getJdbcUrl();
        return new JdbcTemplate(new DriverManagerDataSource(url + "&preferQueryMode=simple"));
    }

    /** As the hub itself asks. */
    private static String sql(String of, String named) throws ReflectiveOperationException {
        var field = Class.forName("org.safeguardinghub." + of).getDeclaredField(named);
        field.setAccessible(true);
        return (String) field.get(null);
    }

    /** The plan that serves whatever the parameters are, as the hub's connections want it. */
    private static List<String> plan(JdbcTemplate as, String sql) {
        var n = new AtomicInteger();
        var numbered =
                Pattern.compile("\\?").matcher(sql).replaceAll(_ -> "\\$" + n.incrementAndGet());
        return as
                .query(
                        "explain (generic_plan, costs off) " + numbered,
                        (row, _) -> row.getString(1).stripTrailing())
                .stream()
                .map(WalledPlansIT::withoutAliases)
                .toList();
    }

    private static String withoutAliases(String line) {
        return line.replaceAll("( on \\w+)(?: \\w+)+$", "$1");
    }

    /** What is looked up in indexes; what the wall makes a filter of is looked at row by row. */
    private static List<String> conditions(List<String> plan) {
        return plan.stream()
                .filter(line -> line.contains("Index Cond: "))
                .map(line -> line.strip().replaceAll("InitPlan \\d+", "InitPlan"))
                .sorted()
                .toList();
    }

    private static List<String> indexes(List<String> plan) {
        return plan.stream()
                .flatMap(line -> INDEX.matcher(line).results())
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
