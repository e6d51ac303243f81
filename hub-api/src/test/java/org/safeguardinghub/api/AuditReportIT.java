package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refused;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.crossarea.Quarter;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.verifier.Verify;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The auditors' report, from real decisions to a pack that is verified elsewhere. */
class AuditReportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SHARE =
            "{'id':'$','outcome':'%s','record':'%s','recipients':['csc'],'categories':['NARR'],"
                    + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                    + "'basis':{'article6':'PUBLIC_TASK'},"
                    + "'necessity':'her secret','proportionality':'her secret',"
                    + "'informed':'LATER'}";
    private static final String REFERRAL =
            "{'id':'$','receiver':'csc','subjects':['%s'],'route':'STATUTORY',"
                    + "'help':'ASSESSMENT','content':{'NARR':{'account':'her secret',"
                    + "'actionWanted':'an assessment'}}}";

    /** That a pack may hold; all that is decided here but rulings fits. */
    private static final int MOST = 150;

    @TempDir static Path folder;
    private static Town town;
    private static String concern;
    private static String period;

    /** One that is over: what was decided in it is put into the view by the test. */
    private static String before;

    @BeforeAll
    static void decisions_were_taken() throws IOException {
        town =
                new Town(
                        Files.createDirectories(folder.resolve("hub")),
                        "--hub.audit.decisions-in-a-pack=" + MOST);
        town.register("oversight", "OVERSIGHT", "E08000021");
        town.register("elsewhere", "OVERSIGHT", "E06000045");
        period = quarter(Instant.now());
        before = quarter(Instant.now().minus(Duration.ofDays(100)));
        decidedBefore("DECLINED", 9);
        decidedBefore("SHARE", 8);
        var child = town.subject("school");
        concern = town.concern("school", child);
        decided("DECLINED", concern, 9);
        decided("SHARE", concern, 8);
        for (int n = 0; n < 9; n++) {
            refer(child);
        }
        town.read("gp", "/concerns/" + concern);
        await().atMost(PATIENCE).until(() -> town.hub.count("select count(*) from clock") == 18);
        new OverdueWatch(
                        town.hub.part(ClockTable.class),
                        new TransactionTemplate(town.hub.part(PlatformTransactionManager.class)),
                        breach -> town.hub.part(CommandGateway.class).sendAndWait(breach))
                .look(Instant.now().plus(Duration.ofDays(1000)));
        await().atMost(PATIENCE)
                .until(() -> number("REFERRAL", "AGENCY", "csc", "UNANSWERED") == 20);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static void decidedBefore(String outcome, int number) {
        new ScopedRows(town.hub.part(JdbcTemplate.class))
                .ofEvery()
                .update(
                        "insert into audit_tally (topic, agency, day, outcome, ground, number)"
                                + " values ('SHARE', 'school', ?, ?, 'PUBLIC_TASK', ?)",
                        LocalDate.ofInstant(
                                Instant.now().minus(Duration.ofDays(100)),
                                ZoneId.of("Europe/London")),
                        outcome,
                        number);
    }

    private static String quarter(Instant at) {
        var day = at.atZone(ZoneId.of("Europe/London")).toLocalDate();
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)).toString();
    }

    private static void decided(String outcome, String concern, int times) {
        for (int n = 0; n < times; n++) {
            town.made("school", "PRACTITIONER", "/shares", SHARE, outcome, concern);
        }
    }

    private static void refer(String child) {
        town.made("school", "PUBLISHER", "/referrals", REFERRAL, child);
    }

    @Test
    void sr36_numbers_by_agency_area_and_ground_each_with_the_list_behind_it() {
        assertThat(number("SHARE", "AGENCY", "school", "DECLINED")).isEqualTo(10);
        assertThat(number("SHARE", "AREA", "E08000021", "SHARE")).isEqualTo(10);
        assertThat(number("SHARE", "GROUND", "PUBLIC_TASK", "TOTAL")).isEqualTo(20);
        assertThat(number("SHARE", "AGENCY", "TOTAL", "DECLINED")).isEqualTo(10);
        assertThat(number("REFERRAL", "GROUND", "NEXT_STEP", "UNANSWERED")).isEqualTo(10);
        assertThat(number("CLOCK", "AGENCY", "csc", "MISSED")).isEqualTo(20);
        assertThat(figure("SHARE", "AGENCY", "school", "DEFER").has("number")).isFalse();

        var list = listed(figure("SHARE", "AGENCY", "school", "DECLINED"));
        assertThat(list.path("items")).hasSize(9);
        for (var one : list.path("items")) {
            assertThat(one.path("agency").asString()).isEqualTo("school");
            assertThat(one.path("other").asString()).isEqualTo("csc");
            assertThat(one.path("outcome").asString()).isEqualTo("DECLINED");
            assertThat(one.path("sub").asString()).isEqualTo("a.PRACTITIONER");
        }
        var why = json(asked("oversight", list.at("/items/0/why").asString()));
        assertThat(why.at("/why/basis.article6").asString()).isEqualTo("PUBLIC_TASK");
        assertThat(why.at("/why/informed").asString()).isEqualTo("LATER");
        assertThat(why.toString()).doesNotContain("secret");
    }

    @Test
    void a_look_without_a_live_reason_leads_to_the_ruling_and_the_rule() {
        await().atMost(PATIENCE).until(() -> !accesses().isEmpty());
        var one = accesses().path(0);
        assertThat(one.path("agency").asString()).isEqualTo("gp");
        assertThat(one.path("other").asString()).isEqualTo("school");
        var ruling = json(asked("oversight", one.path("why").asString()));
        assertThat(
                        ruling.path("rules")
                                .valueStream()
                                .filter(rule -> rule.path("rule").asString().equals("C1"))
                                .map(rule -> rule.path("did").asString()))
                .containsExactly("LIMITS");
    }

    private static JsonNode accesses() {
        return json(asked("oversight", "/api/v1/audit/decisions?topic=ACCESS&period=" + period))
                .path("items");
    }

    @Test
    void pages_follow_each_other() {
        var path = "/api/v1/audit/decisions?topic=REFERRAL&outcome=UNANSWERED&period=" + period;
        var whole = json(asked("oversight", path)).path("items");
        assertThat(whole).hasSize(18);
        var first = json(asked("oversight", path + "&limit=10"));
        var next = encoded(first.path("next").asString());
        var second = json(asked("oversight", path + "&limit=10&cursor=" + next));
        assertThat(first.path("items").valueStream().toList())
                .isEqualTo(whole.valueStream().limit(10).toList());
        assertThat(second.path("items").valueStream().toList())
                .isEqualTo(whole.valueStream().skip(10).toList());
        assertThat(second.has("next")).isFalse();
    }

    /** What auditors see is decisions and not ruled on; of other areas it tells nothing. */
    @Test
    void an_auditor_of_another_area_is_told_nothing() {
        var report = json(asked("elsewhere", "/api/v1/audit/report?period=" + period));
        report.path("topics")
                .forEach(
                        topic ->
                                topic.path("tables")
                                        .forEach(
                                                table ->
                                                        assertThat(table.toString())
                                                                .doesNotContain("school")
                                                                .doesNotContain("csc")));
        var list = asked("elsewhere", "/api/v1/audit/decisions?topic=SHARE&period=" + period);
        assertThat(json(list).path("items")).isEmpty();
        var event = listed(figure("SHARE", "AGENCY", "school", "DECLINED")).at("/items/0/event");
        assertThat(Town.refusal(asked("elsewhere", "/api/v1/audit/decisions/" + event.asString())))
                .isEqualTo("404 not-found");
    }

    @Test
    void as_csv_it_needs_a_reason_is_whole_and_is_listed() {
        var path = "/api/v1/audit/report?period=" + before;
        refused(taken(path, "text/csv"), "422 field.missing", "/reason");
        var earlier = takings("CSV");
        var csv = taken(path + "&reason=INSPECTION", "text/csv");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("audit-report-" + before + ".csv");
        long figures =
                report(before)
                        .path("topics")
                        .valueStream()
                        .flatMap(topic -> topic.path("tables").valueStream())
                        .flatMap(table -> table.path("rows").valueStream())
                        .mapToLong(row -> row.path("figures").size())
                        .sum();
        assertThat((long) csv.body().split("\r\n").length - 1).isEqualTo(figures);
        assertThat(csv.body())
                .contains("," + csv.headers().firstValue("Hub-As-Of").orElseThrow() + ",SHARE,");
        assertThat(csv.body())
                .contains(
                        ",SHARE,AGENCY,school,E08000021,DECLINED,10,false,/api/v1/audit/decisions?");
        await().atMost(PATIENCE).until(() -> takings("CSV") == earlier + 1);
    }

    private static int takings(String form) {
        var path = "/api/v1/audit/decisions?topic=TAKING&outcome=" + form + "&period=" + period;
        return json(asked("oversight", path)).path("items").size();
    }

    @Test
    void what_goes_on_is_looked_at_and_not_taken_out_to_be_published() {
        assertThat(report(period).path("complete").asBoolean()).isFalse();
        assertThat(report(period).path("note").asString()).endsWith("not to be published.");
        assertThat(report(before).path("complete").asBoolean()).isTrue();
        assertThat(report(before).path("note").asString()).doesNotContain("published");
        for (var type : List.of("text/csv", "text/html")) {
            var path = "/api/v1/audit/report?reason=INSPECTION&period=";
            refused(taken(path + period, type), "422 field.type", "/period");
            refused(
                    taken(path + period.substring(0, 4) + "-01", type),
                    "422 field.type",
                    "/period");
        }
    }

    /** It stands still: what it has not counted is of the quarter, for all that is known. */
    @Test
    void a_report_is_complete_only_where_all_is_counted() throws Exception {
        var processors = town.hub.part(EventProcessingConfiguration.class).eventProcessors();
        for (var view : List.of("report", "audit")) {
            var processor = Objects.requireNonNull(processors.get(view));
            processor.shutDown();
            try {
                // that it was looked at is an event that the view has not taken
                report(before);
                assertThat(report(before).path("complete").asBoolean()).as(view).isFalse();
                var csv = "/api/v1/audit/report?reason=INSPECTION&period=" + before;
                assertThat(Town.refusal(taken(csv, "text/csv"))).isEqualTo("503 view.behind");
                var pack = pack("{\"period\":\"" + period + "\",\"reason\":\"CASE_REVIEW\"}");
                assertThat(pack.statusCode()).isEqualTo(503);
            } finally {
                processor.start();
            }
            await().atMost(PATIENCE).until(() -> report(before).path("complete").asBoolean());
        }
    }

    @Test
    void a_pack_of_a_month_holds_the_report_of_its_quarter() throws Exception {
        var month = LocalDate.now(ZoneId.of("Europe/London")).toString().substring(0, 7);
        var pack = pack("{\"period\":\"" + month + "\",\"reason\":\"CASE_REVIEW\"}");
        assertThat(pack.statusCode()).isEqualTo(200);
        var files = files(pack.body());
        assertThat(files.get("pack")).contains("period " + month);
        assertThat(files.get("report.csv")).contains("\r\n" + period + ",");
        assertThat(files.get("report.html")).contains("not to be published.");
    }

    /** How many there are could be asked for by one period after the other. */
    @Test
    void a_pack_that_would_hold_too_much_is_refused_and_looked_at() throws Exception {
        for (int n = 0; n <= MOST; n++) {
            // its own: a look without a live reason would be in every pack besides
            town.read("school", "/concerns/" + concern);
        }
        long looks = looks();
        var pack =
                pack(
                        "{\"period\":\"%s\",\"topic\":\"RULING\",\"reason\":\"CASE_REVIEW\"}"
                                .formatted(period));
        assertThat(new String(pack.body(), StandardCharsets.UTF_8))
                .contains("audit.too-many-decisions");
        assertThat(looks()).isEqualTo(looks + 1);
    }

    private static long looks() {
        return town.hub.count("select count(*) from event where name = 'answer.ruled'");
    }

    private static Map<String, String> files(byte[] pack) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void as_a_page_it_is_one_file_that_fetches_and_runs_nothing() throws Exception {
        var path = "/api/v1/audit/report?period=" + before + "&reason=PARTNERSHIP_REVIEW";
        var page = taken(path, "text/html");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en-GB\">")
                .contains("GET /api/v1/audit/decisions?period=" + before + "&amp;topic=SHARE")
                .contains("<desc id=\"picture-share-desc\">SHARE 10, PART withheld, DECLINED 10")
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=")
                .doesNotContain("@import");
        int pictures = page.body().split("<svg ", -1).length - 1;
        assertThat(pictures).isEqualTo(9);
        assertThat(page.body().split("role=\"img\" aria-labelledby=", -1)).hasSize(pictures + 1);
        Files.writeString(folder.resolve("report.html"), page.body());
    }

    @Test
    void a_pack_is_verified_elsewhere_and_a_changed_one_is_refused() throws Exception {
        var pack = pack("{\"period\":\"" + period + "\",\"reason\":\"CASE_REVIEW\"}");
        assertThat(pack.statusCode()).isEqualTo(200);
        assertThat(pack.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("application/zip");
        var file = Files.write(folder.resolve("pack.zip"), pack.body());
        assertThat(verified(file, 0))
                .startsWith("VALID: audit pack, ")
                .contains("each proved")
                .contains("quorum       the policy asks for no witness");
        for (var changed : List.of("report.csv", "decisions.csv", "report.html", "report.json")) {
            assertThat(verified(with(file, changed), 1)).as(changed).startsWith("TAMPERED");
        }
        assertThat(verified(with(file, "a-file-more"), 1)).startsWith("TAMPERED");
        await().atMost(PATIENCE).until(() -> takings("PACK") > 0);
    }

    /** The same zip with one file longer than it was, or one more. */
    private static Path with(Path pack, String path) throws IOException {
        var changed = new ByteArrayOutputStream();
        boolean found = false;
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(pack)));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                if (entry.getName().equals(path)) {
                    found = true;
                    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!found) {
                out.putNextEntry(new ZipEntry(path));
            }
        }
        return Files.write(folder.resolve("changed.zip"), changed.toByteArray());
    }

    private static String verified(Path pack, int expected) throws IOException {
        var key = town.hub.part(SigningKey.class).verifier();
        var policy =
                Files.writeString(folder.resolve("policy"), "log %s\nquorum none\n".formatted(key));
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int ended =
                new Verify(Map.of(), out, out)
                        .run(List.of(pack.toString(), "--policy", policy.toString()));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(said).isEqualTo(expected);
        return said;
    }

    private static HttpResponse<byte[]> pack(String body) throws Exception {
        return CLIENT.send(
                town.hub
                        .to("/api/v1/audit/packs")
                        .header("Authorization", "Bearer " + town.hub.token("oversight", "AUDITOR"))
                        .header("Purpose", "AUDIT")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> taken(String path, String type) {
        return town.hub.send(
                town.hub
                        .to(path)
                        .header("Authorization", "Bearer " + town.hub.token("oversight", "AUDITOR"))
                        .header("Purpose", "AUDIT")
                        .header("Accept", type + ", application/problem+json"));
    }

    private static HttpResponse<String> asked(String auditor, String path) {
        var answer = town.hub.get(auditor, "AUDITOR", path.substring("/api/v1".length()), "AUDIT");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        return answer;
    }

    private static JsonNode report(String period) {
        return json(asked("oversight", "/api/v1/audit/report?period=" + period));
    }

    private static JsonNode listed(JsonNode figure) {
        return json(asked("oversight", figure.path("decisions").asString()));
    }

    private static long number(String topic, String by, String row, String outcome) {
        return figure(topic, by, row, outcome).path("number").asLong(-1);
    }

    private static JsonNode figure(String topic, String by, String row, String outcome) {
        return report(period)
                .path("topics")
                .valueStream()
                .filter(t -> t.path("topic").asString().equals(topic))
                .flatMap(t -> t.path("tables").valueStream())
                .filter(t -> t.path("by").asString().equals(by))
                .flatMap(t -> t.path("rows").valueStream())
                .filter(r -> r.path("key").asString().equals(row))
                .flatMap(r -> r.path("figures").valueStream())
                .filter(f -> f.path("outcome").asString().equals(outcome))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
