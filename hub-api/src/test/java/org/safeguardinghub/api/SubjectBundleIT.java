package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.AskedSchool.PATIENCE;
import static org.safeguardinghub.api.AskedSchool.PLAIN;
import static org.safeguardinghub.api.AskedSchool.at;
import static org.safeguardinghub.api.AskedSchool.entries;
import static org.safeguardinghub.api.AskedSchool.marks;
import static org.safeguardinghub.api.AskedSchool.owed;
import static org.safeguardinghub.api.AskedSchool.release;
import static org.safeguardinghub.api.AskedSchool.text;
import static org.safeguardinghub.api.Caseworker.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.AskedSchool.Story;
import org.safeguardinghub.subjectaccess.bundle.BundleCheck;
import org.safeguardinghub.subjectaccess.bundle.BundleCheck.Fault;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What a pupil is given, and what is recorded of it. */
class SubjectBundleIT {
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
    void what_must_not_be_told_leaves_no_trace_in_what_is_given() throws Exception {
        var whole = entries(school.bundle(school.released(school.story())));
        var rest = entries(school.bundle(school.released(school.storyWithoutTheHidden())));
        assertThat(shape(whole)).isEqualTo(shape(rest));
    }

    /** All but the times and ids, which differ between two children. */
    private static String shape(JsonNode entries) {
        return entries.toString()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "*")
                .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "*");
    }

    @Test
    void a_release_is_an_event_and_each_fetch_a_disclosure_of_what_was_given() throws Exception {
        var story = school.story();
        var request = school.collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, school.items(request)));
        head.made(at(request, "/approval"), school.approval(request));
        var before = left();
        var release = release().replace("$", UUID.randomUUID().toString());
        clerk.made(at(request, "/release"), release);
        assertThat(clerk.post(at(request, "/release"), release).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(left()).as("nothing has left yet").isEqualTo(before);
        var first = school.bundle(request);
        assertThat(school.bundle(request)).isEqualTo(first);
        assertThat(left()).isEqualTo(before + 2);
        assertThat(
                        town.hub.count(
                                "select count(*) from event where name = 'subject-access.released'"
                                        + " and array_to_string(tags, ' ') like '%"
                                        + request
                                        + "%'"))
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> !disclosed(story, "SUBJECT_BUNDLE").isEmpty());
        assertThat(disclosed(story, "SUBJECT_BUNDLE"))
                .allMatch(one -> one.path("records").toString().contains(story.told()))
                .noneMatch(one -> one.path("records").toString().contains(story.hidden()));
    }

    /** How often the log says that a bundle left. */
    private static long left() {
        return town.hub.count(
                "select count(*) from event where name = 'answer.ruled'"
                        + " and position(convert_to('SUBJECT_BUNDLE', 'UTF8') in payload) > 0");
    }

    private static List<JsonNode> disclosed(Story story, String exit) {
        return clerk.read("/subjects/" + story.child() + "/disclosures?limit=200")
                .path("items")
                .valueStream()
                .filter(one -> one.path("exit").asString("").equals(exit))
                .toList();
    }

    @Test
    void a_copy_that_was_changed_is_found_by_the_manifest_of_the_release() throws Exception {
        var request = school.released(school.story());
        var manifest = clerk.read(at(request, "")).at("/release/manifest").asString();
        var bundle = school.bundle(request);
        assertThat(BundleCheck.faults(bundle, manifest)).isEmpty();
        var place = new String(bundle, StandardCharsets.ISO_8859_1).indexOf("\"sha256\":\"") + 10;
        var changed = bundle.clone();
        changed[place] = (byte) (changed[place] == 'a' ? 'b' : 'a');
        assertThat(BundleCheck.faults(changed, manifest)).isNotEmpty();
        assertThat(BundleCheck.faults(bundle, "0".repeat(64)))
                .containsExactly(Fault.OTHER_MANIFEST);
    }

    @Test
    void what_can_no_longer_be_read_as_it_was_approved_is_not_released() {
        var story = school.story();
        var request = school.collected(story.child());
        clerk.made(at(request, "/marks"), marks(story, school.items(request)));
        head.made(at(request, "/approval"), school.approval(request));
        school.partedFrom(story);
        clerk.refused(409, "subject-access.changed", at(request, "/release"), release());
    }

    @Test
    void what_is_hidden_between_release_and_fetch_loses_no_answer() throws Exception {
        var story = school.story();
        var request = school.released(story);
        school.partedFrom(story);
        refused(409, "subject-access.changed", clerk.get(at(request, "/bundle")));
        await().atMost(PATIENCE).until(() -> owed(clerk).contains(request));

        clerk.made(at(request, "/collection"), PLAIN);
        clerk.refused(409, "subject-access.not-released", at(request, "/delivery"), PLAIN);
        clerk.made(at(request, "/marks"), marks(story, school.items(request)));
        head.made(at(request, "/approval"), school.approval(request));
        clerk.made(at(request, "/release"), release());
        assertThat(text(school.bundle(request))).doesNotContain("came hungry on Monday");
        var erasure =
                "{'id':'$','records':['%s'],'ground':'HELD_IN_ERROR','reason':'x'}"
                        .formatted(story.hidden());
        clerk.refused(409, "erasure.asked-for", "/erasures", erasure);
        clerk.made(at(request, "/delivery"), PLAIN);
        clerk.made("/erasures", erasure);
        await().atMost(PATIENCE).until(() -> !owed(clerk).contains(request));
    }
}
