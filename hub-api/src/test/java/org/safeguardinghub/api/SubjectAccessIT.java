package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.AskedSchool.PATIENCE;
import static org.safeguardinghub.api.AskedSchool.PLAIN;
import static org.safeguardinghub.api.AskedSchool.at;
import static org.safeguardinghub.api.AskedSchool.entries;
import static org.safeguardinghub.api.AskedSchool.files;
import static org.safeguardinghub.api.AskedSchool.grounds;
import static org.safeguardinghub.api.AskedSchool.marks;
import static org.safeguardinghub.api.AskedSchool.owed;
import static org.safeguardinghub.api.AskedSchool.release;
import static org.safeguardinghub.api.AskedSchool.text;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.clock.breachclock.OverdueWatch;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A pupil asks the school for what it holds, and is answered step by step by its people. */
class SubjectAccessIT {
    @TempDir static Path folder;
    private static Town town;
    private static AskedSchool school;
    private static Caseworker clerk;
    private static Caseworker head;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        school = AskedSchool.in(town);
        clerk = school.clerk();
        head = school.head();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void from_the_request_to_the_bundle_step_by_step() throws Exception {
        var story = school.story();
        var request = school.received(story.child());
        assertThat(clerk.read(at(request, "")).path("state").asString()).isEqualTo("RECEIVED");
        refused(409, "subject-access.not-released", clerk.get(at(request, "/bundle")));

        clerk.made(at(request, "/collection"), PLAIN);
        var list = clerk.read(at(request, ""));
        assertThat(list.path("state").asString()).isEqualTo("COLLECTED");
        assertThat(list.path("checkedBy").asString()).isEqualTo("Ola Brook");
        assertThat(list.path("identityCheckedAt").asString()).isNotEmpty();
        var items = school.items(request);
        assertInTime(items);
        assertThat(items.stream().map(one -> one.path("record").asString("")))
                .contains(story.child(), story.told(), story.hidden(), story.referral());
        assertThat(items.stream().map(one -> one.path("kind").asString()))
                .contains("BEGINNING", "ADDITION", "DISCLOSURE");
        assertThat(items)
                .as("nothing is answered by the hub")
                .allMatch(one -> one.path("inBundle").asString().equals("NOT_TOLD"))
                .noneMatch(one -> one.has("mark"));
        var suggested =
                items.stream()
                        .filter(one -> one.path("record").asString("").equals(story.hidden()))
                        .map(one -> one.path("suggested").toString());
        assertThat(suggested).anyMatch(one -> one.contains("COURT_PAPERS"));

        var others = items.stream().filter(one -> one.path("another").asBoolean()).toList();
        assertThat(others).as("of the council's acknowledgement").isNotEmpty();
        clerk.refused(
                409,
                "subject-access.another-agencys",
                at(request, "/marks"),
                "{'id':'$','marks':[{'item':" + others.getFirst().path("number").asInt() + "}]}");
        head.refused(
                409,
                "subject-access.not-all-marked",
                at(request, "/approval"),
                school.approval(request));
        clerk.made(at(request, "/marks"), marks(story, items));
        clerk.refused(
                409,
                "subject-access.same-hand",
                at(request, "/approval"),
                school.approval(request));
        head.actingFor("s.clerk")
                .refused(
                        409,
                        "subject-access.same-hand",
                        at(request, "/approval"),
                        school.approval(request));
        clerk.refused(409, "subject-access.not-approved", at(request, "/release"), release());
        head.made(at(request, "/approval"), school.approval(request));
        clerk.refused(409, "subject-access.not-released", at(request, "/delivery"), PLAIN);
        clerk.made(at(request, "/release"), release());

        var answered = clerk.read(at(request, ""));
        assertThat(answered.path("state").asString()).isEqualTo("RELEASED");
        assertThat(answered.at("/release/to").asString()).isEqualTo("Ayla Fernsby");
        assertThat(answered.at("/release/requester").asString()).isEqualTo("THE_PERSON");
        assertThat(answered.at("/release/how").asString()).isEqualTo("IN_PERSON");
        assertThat(answered.at("/release/by").asString()).isEqualTo("s.clerk");

        var bundle = school.bundle(request);
        var files = files(bundle);
        assertThat(files).hasSize(4).containsKeys("bundle.html", "bundle.json", "manifest.json");
        var drawn =
                entries(bundle)
                        .valueStream()
                        .filter(one -> one.has("file"))
                        .map(one -> one.path("file").asString())
                        .toList();
        assertThat(drawn).hasSize(1);
        assertThat(files.get(drawn.getFirst()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a drawing");
        var text = text(bundle);
        assertThat(text)
                .contains("came hungry on Monday", "please help", "LEGAL_PRIVILEGE", "csc")
                .doesNotContain(
                        "in confidence",
                        "a letter of the neighbour",
                        "advice of our solicitor",
                        "PROTECTED_SOURCE",
                        "OTHER_AGENCY",
                        "acknowledged",
                        "designated lead",
                        "see the file",
                        "Ola Brook",
                        story.hidden(),
                        story.child());
        assertThat(school.bundle(request)).as("made again").isEqualTo(bundle);

        clerk.made(at(request, "/delivery"), PLAIN);
        var over = clerk.read(at(request, ""));
        assertThat(over.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(over.at("/release/deliveredAt").asString()).isNotEmpty();
        clerk.refused(409, "subject-access.over", at(request, "/collection"), PLAIN);
    }

    private static void assertInTime(List<JsonNode> items) {
        var times = items.stream().map(one -> Instant.parse(one.path("at").asString())).toList();
        assertThat(times).isSorted();
        assertThat(items.stream().map(one -> one.path("number").asInt()).distinct())
                .hasSameSizeAs(items);
    }

    @Test
    void an_approval_is_of_the_marks_that_were_read_and_of_no_others() {
        var child = town.subject("school");
        school.concern(child, "told in confidence");
        var request = school.collected(child);
        var all = school.items(request);
        var last = all.getLast().path("number").asInt();
        var withheld =
                all.stream()
                        .map(
                                one ->
                                        one.path("number").asInt() == last
                                                ? "{'item':%d,'withheld':%s}"
                                                        .formatted(
                                                                last, grounds("PROTECTED_SOURCE"))
                                                : "{'item':%d}"
                                                        .formatted(one.path("number").asInt()))
                        .collect(Collectors.joining(","));
        clerk.made(at(request, "/marks"), "{'id':'$','marks':[" + withheld + "]}");
        var read = school.approval(request);
        clerk.made(at(request, "/marks"), "{'id':'$','marks':[{'item':%d}]}".formatted(last));
        head.refused(409, "subject-access.changed", at(request, "/approval"), read);
        head.made(at(request, "/approval"), school.approval(request));
    }

    @Test
    void what_came_later_is_collected_again_and_approved_again() {
        var story = school.story();
        var request = school.collected(story.child());
        var before = school.items(request);
        clerk.made(at(request, "/marks"), marks(story, before));
        head.made(at(request, "/approval"), school.approval(request));
        school.concern(story.child(), "came late");
        clerk.made(at(request, "/collection"), PLAIN);
        clerk.refused(409, "subject-access.not-approved", at(request, "/release"), release());
        var after = school.items(request);
        assertThat(after).hasSizeGreaterThan(before.size());
        var marked = after.stream().filter(one -> one.has("mark")).toList();
        assertThat(marked).hasSameSizeAs(before);
        assertThat(clerk.read(at(request, "")).path("state").asString()).isEqualTo("COLLECTED");
    }

    @Test
    void a_request_is_due_within_a_month_until_it_is_answered() {
        var story = school.story();
        var request = school.received(story.child());
        await().atMost(PATIENCE).until(() -> owed(clerk).contains(request));
        var due = Instant.parse(clerk.read(at(request, "")).path("due").asString());
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(26)),
                        Instant.now().plus(Duration.ofDays(38)));
        clerk.made(
                at(request, "/extension"),
                "{'id':'$','ground':'COMPLEX','told':'There are many files'}");
        var extended = clerk.read(at(request, ""));
        assertThat(extended.path("extended").asBoolean()).isTrue();
        assertThat(Instant.parse(extended.path("due").asString()))
                .isAfter(due.plus(Duration.ofDays(55)));

        town.hub.part(OverdueWatch.class).look(Instant.now().plus(Duration.ofDays(3 * 365)));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                clerk.read("/work/subject-access?limit=200")
                                        .path("items")
                                        .valueStream()
                                        .filter(
                                                one ->
                                                        one.path("request")
                                                                .asString()
                                                                .equals(request))
                                        .anyMatch(one -> one.has("breachedAt")));
        clerk.made(
                at(request, "/closing"),
                "{'id':'$','ground':'WITHDRAWN','reason':'She wrote to us'}");
        await().atMost(PATIENCE).until(() -> !owed(clerk).contains(request));
        var closed = clerk.read(at(request, ""));
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/closing/ground").asString()).isEqualTo("WITHDRAWN");
        clerk.refused(409, "subject-access.over", at(request, "/collection"), PLAIN);
    }
}
