package org.safeguardinghub.adapters.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.adapters.client.FakeHub;
import org.safeguardinghub.adapters.client.FakeHub.Trouble.BreaksOff;
import org.safeguardinghub.adapters.client.FakeHub.Trouble.BreaksOffAfterwards;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PublishTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EDUCATION = Checkout.demo("education.json").toString();
    private final FakeHub hub = new FakeHub();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path folder = Path.of("");

    PublishTest() throws IOException {}

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void records_are_accepted_with_a_position_subjects_before_the_concerns_that_name_them() {
        assertThat(publish(EDUCATION)).isZero();

        assertThat(lines("accepted")).hasSize(4).allMatch(line -> line.contains("position p"));
        assertThat(out.toString()).contains("4 records: 4 accepted");
        assertThat(hub.received().stream().filter(command -> command.has("subjects")))
                .hasSize(2)
                .allMatch(concern -> concern.at("/subjects/0").stringValue().length() == 36);
    }

    @Test
    void publishing_again_changes_nothing() {
        publish(EDUCATION);
        int kept = hub.commandsKept();
        out.getBuffer().setLength(0);

        assertThat(publish(EDUCATION)).isZero();
        assertThat(out.toString()).contains("4 records: 4 unchanged");
        assertThat(hub.commandsKept()).isEqualTo(kept);
    }

    @Test
    void a_record_that_says_something_new_is_accepted_again_and_the_others_are_not()
            throws IOException {
        publish(EDUCATION);
        out.getBuffer().setLength(0);
        Path changed = folder.resolve("education.json");
        Files.writeString(changed, Files.readString(Path.of(EDUCATION)).replace("71.5", "69"));

        assertThat(publish(changed.toString())).isZero();
        assertThat(out.toString()).contains("4 records: 3 unchanged, 1 accepted");
    }

    @Test
    void a_broken_connection_changes_no_id_and_records_nothing_twice() {
        hub.next(new BreaksOff(), new BreaksOffAfterwards());

        assertThat(publish(EDUCATION)).isZero();
        assertThat(hub.received()).hasSize(6);
        assertThat(hub.commandsKept()).isEqualTo(4);
    }

    @Test
    void a_refusal_is_told_with_its_code_and_fields_and_the_rest_goes_on() {
        hub.refuse(command -> command.at("/content/EDU/plans").isEmpty() ? null : "field.unknown");

        assertThat(publish(EDUCATION)).isEqualTo(1);
        assertThat(lines("refused"))
                .singleElement()
                .asString()
                .contains("SCH-2207-A", "422 field.unknown");
        assertThat(out.toString())
                .contains("/content/EDU field.unknown")
                .contains("4 records: 3 accepted, 1 refused");
    }

    @Test
    void without_its_subject_a_concern_is_not_sent() {
        hub.refuse(command -> command.has("subjects") ? null : "code.unknown");

        assertThat(publish(EDUCATION)).isEqualTo(1);
        assertThat(lines("not sent"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("its subject was refused: 422 code.unknown"));
        assertThat(hub.received()).noneMatch(command -> command.has("subjects"));
    }

    @Test
    void of_a_broken_record_nothing_is_published_and_its_place_is_named() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(
                broken,
                Files.readString(Path.of(EDUCATION))
                        .replace(
                                "\"attendancePercentage\": 96",
                                "\"attendancePercentage\": \"96\""));

        assertThat(publish(broken.toString())).isEqualTo(1);
        assertThat(lines("broken"))
                .containsExactly(
                        "broken    "
                            + " broken.json#/records/3/payload/yearlyEducationAttendances/0/attendancePercentage"
                            + " SCH-2318-A education.details expected a number");
        assertThat(hub.commandsKept()).isEqualTo(3);
    }

    @Test
    void a_broken_file_is_named_and_the_others_are_published() throws IOException {
        Path broken = folder.resolve("half.json");
        Files.writeString(broken, "{\"orgId\":");

        assertThat(publish(broken.toString(), EDUCATION)).isEqualTo(1);
        assertThat(out.toString())
                .contains("half.json at line 1, column 10 broken JSON")
                .contains("5 records: 1 broken, 4 accepted");
    }

    @Test
    void two_records_that_disagree_on_a_persons_details_are_for_the_custodian_to_settle()
            throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(
                other, Files.readString(Path.of(EDUCATION)).replace("Tamsin", "Thomasina"));

        assertThat(publish(EDUCATION, other.toString())).isEqualTo(1);
        assertThat(lines("broken"))
                .singleElement()
                .asString()
                .contains("another record already gives this person's details");
        assertThat(hub.commandsKept()).isEqualTo(4);
    }

    @Test
    void when_the_hub_is_gone_the_rest_is_not_sent() {
        hub.close();

        assertThat(publish(EDUCATION)).isEqualTo(1);
        assertThat(lines("not sent")).hasSize(4).allMatch(line -> line.contains("did not answer"));
    }

    @Test
    void a_wrong_secret_is_said_once_for_each_record() {
        assertThat(run("--as", "system", "--secret", "wrong", EDUCATION)).isEqualTo(1);
        assertThat(lines("not sent")).hasSize(4).allMatch(line -> line.contains("invalid_client"));
    }

    @Test
    void a_dry_run_sends_nothing_and_shows_bodies_in_the_json_report_only() throws IOException {
        Path report = folder.resolve("report.json");

        assertThat(publish("--dry-run", "--json", report.toString(), EDUCATION)).isZero();

        assertThat(hub.received()).isEmpty();
        assertThat(out.toString()).contains("4 records: 4 would send").doesNotContain("Tamsin");
        JsonNode json = JSON.readTree(Files.readString(report));
        assertThat(json.at("/records/0/subject/content/ID/givenName").stringValue())
                .isEqualTo("Tamsin");
    }

    @Test
    void what_has_no_home_is_listed_once_for_each_place() throws IOException {
        Path report = folder.resolve("report.json");
        String police = Checkout.demo("police.json").toString();

        assertThat(publish("--json", report.toString(), police)).isZero();

        assertThat(out.toString())
                .contains("/records/*/schemaUri (3, first police.json#/records/0/schemaUri)")
                .contains("/records/*/payload/riskRadicalisation (1, first");
        JsonNode json = JSON.readTree(Files.readString(report));
        assertThat(json.path("noHome")).hasSize(5);
        assertThat(json.at("/records/0/outcome").stringValue()).isEqualTo("accepted");
        assertThat(json.at("/records/0").has("subject")).isFalse();
    }

    @Test
    void the_secret_is_looked_up_in_the_credentials_file() throws IOException {
        Path credentials = folder.resolve("credentials.csv");
        Files.writeString(
                credentials, "clientId,secret,agency\nother,x,a\nsystem,s/cret,northtown-school\n");
        String file = credentials.toString();

        assertThat(run("--as", "system", "--credentials", file, EDUCATION)).isZero();
        assertThat(run("--as", "nobody", "--credentials", file, EDUCATION)).isEqualTo(2);
        assertThat(err.toString()).contains("no client nobody in ");
    }

    @Test
    void wrong_usage_is_told_apart_from_refusals() {
        assertThat(run(EDUCATION)).isEqualTo(2);
        assertThat(publish()).isEqualTo(2);
        assertThat(publish(folder.resolve("absent.json").toString())).isEqualTo(2);
        assertThat(hub.received()).isEmpty();
    }

    @Test
    void progress_is_one_line_for_who_watches_and_silence_otherwise() {
        Progress watched = new Progress(new PrintWriter(err), 2, true);
        watched.oneMore();
        watched.oneMore();
        assertThat(err.toString()).isEqualTo("\r\033[K1 of 2\r\033[K2 of 2");

        new Progress(new PrintWriter(out), 2, false).oneMore();
        assertThat(out.toString()).isEmpty();
    }

    private List<String> lines(String start) {
        return out.toString().lines().filter(line -> line.startsWith(start)).toList();
    }

    private int publish(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--as", "system", "--secret", "s/cret"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--hub",
                                hub.address().toString(),
                                "--issuer",
                                hub.address().toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new Publish(hub.retries()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
