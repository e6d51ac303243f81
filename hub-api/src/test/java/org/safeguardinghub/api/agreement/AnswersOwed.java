package org.safeguardinghub.api.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.agreement.AgreementsIT.answer;
import static org.safeguardinghub.api.agreement.AgreementsIT.approved;
import static org.safeguardinghub.api.agreement.AgreementsIT.created;
import static org.safeguardinghub.api.agreement.AgreementsIT.ended;
import static org.safeguardinghub.api.agreement.AgreementsIT.hub;
import static org.safeguardinghub.api.agreement.AgreementsIT.json;
import static org.safeguardinghub.api.agreement.AgreementsIT.proposed;
import static org.safeguardinghub.api.agreement.AgreementsIT.row;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.breachclock.OverdueWatch;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That an agreement waits for its parties is owed by them, and told to them. */
interface AnswersOwed {
    Duration PATIENCE = Duration.ofSeconds(30);
    Duration YEARS = Duration.ofDays(3 * 365);
    String PARTIES = "'school','gp'";

    @Test
    default void who_is_waited_for_finds_the_agreement_among_its_work_until_it_answers() {
        var version = proposed(PARTIES, education());
        awaitOwed("gp", version);
        var owed = owed("gp", version).orElseThrow();
        assertThat(owed.path("link").asString()).isEqualTo("/api/v1/agreements/" + version);
        assertThat(owed.path("overdue").asBoolean()).isFalse();
        assertThat(owed.path("calendar").asString()).startsWith("jollyday");
        assertThat(Instant.parse(owed.path("due").asString())).isAfter(Instant.now());
        assertThat(
                        hub.get("gp", "AGENCY_ADMIN", owed.path("link").asString().substring(7), "")
                                .statusCode())
                .isEqualTo(200);
        assertThat(owed("school", version)).as("who proposes has approved").isEmpty();
        assertThat(owed("licensing", version)).as("no party").isEmpty();
        assertThat(hub.get("gp", "PUBLISHER", "/work", "CHILD_PROTECTION").body())
                .as("an agreement is no record")
                .doesNotContain(version);

        approved("gp", version);
        await().atMost(PATIENCE).until(() -> owed("gp", version).isEmpty());
        ended("school", version);
    }

    @Test
    default void what_one_party_declines_waits_for_nobody() {
        var version = proposed("'school','gp','licensing'", education());
        awaitOwed("gp", version);
        awaitOwed("licensing", version);
        created(answer("gp", version, "declining", "{'id':'$','reason':'not this year'}"));
        await().atMost(PATIENCE).until(() -> owed("licensing", version).isEmpty());
        assertThat(owed("gp", version)).isEmpty();
    }

    @Test
    default void pages_of_agreements_that_wait_follow_each_other() {
        var first = proposed("'school','other-school'", toOtherSchool());
        var second = proposed("'school','other-school'", toOtherSchool());
        awaitOwed("other-school", second);
        var page = json(get("other-school", "?limit=1"));
        assertThat(page.at("/items/0/agreement").asString()).isEqualTo(first);
        var next = page.path("next").asString();
        var last = json(get("other-school", "?limit=1&cursor=" + next));
        assertThat(last.at("/items/0/agreement").asString()).isEqualTo(second);
        assertThat(last.has("next")).isFalse();
        for (var version : List.of(first, second)) {
            created(answer("school", version, "declining", "{'id':'$','reason':'only tried'}"));
        }
    }

    @Test
    default void that_no_answer_came_is_recorded_once_and_ends_nothing() {
        var version = proposed(PARTIES, education());
        awaitOwed("gp", version);
        var years = Instant.now().plus(YEARS);
        hub.part(OverdueWatch.class).look(years);
        await().atMost(PATIENCE)
                .until(() -> owed("gp", version).filter(one -> one.has("breachedAt")).isPresent());
        hub.part(OverdueWatch.class).look(years);
        assertThat(
                        hub.count(
                                "select count(*) from event where name = 'clock.breached'"
                                        + " and array_to_string(tags, ' ') like '%"
                                        + version
                                        + "%'"))
                .isEqualTo(1);
        approved("gp", version);
        await().atMost(PATIENCE).until(() -> owed("gp", version).isEmpty());
        ended("school", version);
    }

    private static void awaitOwed(String agency, String version) {
        await().atMost(PATIENCE).until(() -> owed(agency, version).isPresent());
    }

    private static Optional<JsonNode> owed(String agency, String version) {
        return json(get(agency, "?limit=200"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("agreement").asString().equals(version))
                .findFirst();
    }

    private static HttpResponse<String> get(String agency, String question) {
        return hub.get(agency, "AGENCY_ADMIN", "/work/agreements" + question, "");
    }

    private static String education() {
        return row("{'agency':'school'}", "EDU", "FULL");
    }

    private static String toOtherSchool() {
        return education().replace("{'kind':'NHS_GP'}", "{'agency':'other-school'}");
    }
}
