package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.forgetting.reviewrecords.RetentionWatch;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An agency sets for how long it keeps records, is asked when that is over, and decides. */
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SCHEDULE =
            "{'id':'$','recordType':'%s','trigger':'%s','years':%d,'authority':'Policy 7'}";

    @TempDir static Path folder;
    private static Town town;
    private static Caseworker admin;
    private static Caseworker teacher;

    @BeforeAll
    static void a_town() throws Exception {
        town = new Town(folder);
        town.register("oversight", "OVERSIGHT", "E08000021");
        admin = new Caseworker(town.hub, "school", "AGENCY_ADMIN", "f.first");
        teacher = new Caseworker(town.hub, "school", "PRACTITIONER", "p.practitioner");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void what_was_kept_for_long_enough_is_work_until_it_is_kept_on_or_erased() {
        var child = bornIn(2012);
        var kept = town.concern("school", child);
        var erased = town.concern("school", child);
        var others = town.concern("csc", town.subject("csc"));
        admin.made("/retention-schedules", SCHEDULE.formatted("CONCERN", "CLOSURE", 10));
        admin.made("/retention-schedules", SCHEDULE.formatted("CONCERN", "BIRTH", 25));
        var born = LocalDate.of(2012, 3, 4);
        var watch = town.hub.part(RetentionWatch.class);

        assertThat(watch.look(Instant.now())).isZero();
        // the closure alone would have been long enough
        assertThat(watch.look(inYears(10.1))).as("before 25 years from birth").isZero();
        assertThat(watch.look(noon(born.plusYears(25)))).as("on a birthday").isZero();
        var then = noon(born.plusYears(25).plusMonths(1).withDayOfMonth(1));
        assertThat(watch.look(then)).isEqualTo(2);
        assertThat(watch.look(then)).as("asked already").isZero();
        await().atMost(PATIENCE).until(() -> reviews().size() == 2);
        assertThat(reviews())
                .extracting(item -> item.path("record").asString())
                .containsExactlyInAnyOrder(kept, erased)
                .doesNotContain(others);
        assertThat(Town.json(town.read("csc", "/work?limit=200")).toString())
                .doesNotContain("RETENTION_REVIEW");
        assertThat(Town.json(town.read("school", "/concerns/" + kept)).path("content"))
                .as("nothing is erased by itself")
                .isNotEmpty();

        teacher.made(
                "/records/" + kept + "/keeping",
                "{'id':'$','reviewBy':'%s','reason':'A brother is here'}"
                        .formatted(born.plusYears(30)));
        await().atMost(PATIENCE).until(() -> reviews().size() == 1);
        Erasures.of(town.hub, "school").erased(erased);
        await().atMost(PATIENCE).until(() -> reviews().isEmpty());
        assertThat(watch.look(then.plus(365, ChronoUnit.DAYS))).isZero();
        assertThat(watch.look(then.plus(6 * 365L, ChronoUnit.DAYS)))
                .as("the one that was kept on")
                .isEqualTo(1);
    }

    @Test
    void schedules_are_the_agencys_own_and_seen_by_auditors() {
        var set = admin.made("/retention-schedules", SCHEDULE.formatted("MARKER", "RECORDED", 7));
        assertThat(admin.read("/retention-schedules").toString()).contains(set, "Policy 7");
        var other = new Caseworker(town.hub, "csc", "AGENCY_ADMIN", "o.other");
        assertThat(other.read("/retention-schedules").path("items")).isEmpty();
        var auditor = new Caseworker(town.hub, "oversight", "AUDITOR", "a.auditor");
        assertThat(auditor.read("/retention-schedules").toString()).contains(set);
        admin.refused(
                422,
                "field.conflict",
                "/retention-schedules",
                SCHEDULE.formatted("MARKER", "RECORDED", 7)
                        .replace("'years'", "'from':'2026-01-01','years'"));
    }

    @Test
    void an_agency_keeps_its_own_records_alone() {
        var concern = town.concern("school", town.subject("school"));
        var other = new Caseworker(town.hub, "csc", "PRACTITIONER", "o.other");
        other.refused(
                404,
                "not-found",
                "/records/" + concern + "/keeping",
                "{'id':'$','reviewBy':'2126-01-01','reason':'x'}");
        teacher.refused(
                422,
                "field.conflict",
                "/records/" + concern + "/keeping",
                "{'id':'$','reviewBy':'2026-01-01','reason':'x'}");
    }

    private static String bornIn(int year) {
        return town.made(
                "school",
                "PUBLISHER",
                "/subjects",
                "{'id':'$','content':{'ID':{'preferredName':'Ayla','dateOfBirth':'%s-03-04'}}}"
                        .formatted(year));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Instant inYears(double years) {
        return Instant.now().plus((long) (years * 365), ChronoUnit.DAYS);
    }

    private static List<JsonNode> reviews() {
        return Town.json(town.read("school", "/work?limit=200"))
                .path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("RETENTION_REVIEW"))
                .toList();
    }
}
