package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;
import static org.safeguardinghub.api.Town.refused;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.accessrequest.NoteSilence;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asking for more, and what comes of it. */
class AccessRequestIT {
    private static final String REQUESTS = "/access-requests";

    @TempDir static Path folder;
    private static Town town;
    private static String child;
    private static String concern;

    @BeforeAll
    static void a_school_holds_a_concern() throws Exception {
        town = new Town(folder);
        child = town.subject("school");
        concern = town.concern("school", child);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void whoever_knows_that_something_is_held_asks_and_the_owner_reads_the_whole_request() {
        var request = ask("force", "'record':'" + concern + "'");
        var asked = json(town.read("school", REQUESTS + "/" + request));
        assertThat(asked.at("/content/NARR/why").asString()).isEqualTo("an enquiry");
        assertThat(asked.at("/content/META/record").asString()).isEqualTo(concern);
        assertThat(asked.at("/codes/state").asString()).isEqualTo("OPEN");
        assertThat(Instant.parse(asked.at("/codes/dueBy").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(1)));
        for (var other : new String[] {"licensing", "gp"}) {
            assertThat(town.read(other, REQUESTS + "/" + request).body())
                    .as(other)
                    .doesNotContain("an enquiry", request);
        }
    }

    @Test
    void the_asker_is_not_told_whom_it_asked_nor_whom_the_record_is_about() {
        var request = ask("force", "'record':'" + concern + "'");
        assertThat(town.read("force", REQUESTS + "/" + request).body())
                .contains("an enquiry")
                .doesNotContain("school", child);
    }

    @Test
    void the_owner_hears_of_it_in_its_feed() {
        var request = ask("force", "'subject':'" + child + "'");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> town.hub.feed("school").toString().contains(request));
        assertThat(town.hub.feed("gp").toString()).doesNotContain(request);
    }

    @Test
    void what_is_hidden_cannot_be_asked_for_and_is_answered_like_what_is_not_there() {
        assertThat(refusal(send("licensing", "'record':'" + concern + "'")))
                .isEqualTo("404 not-found");
        assertThat(refusal(send("licensing", "'subject':'" + child + "'")))
                .isEqualTo("404 not-found");
        assertThat(refusal(send("force", "'record':'" + UUID.randomUUID() + "'")))
                .isEqualTo("404 not-found");
        refused(
                send("force", "'record':'" + concern + "','subject':'" + child + "'"),
                "422 field.conflict",
                "/record");
        refused(send("school", "'record':'" + concern + "'"), "422 field.conflict", "/record");
    }

    @Test
    void what_is_granted_is_given_by_a_share_of_the_owner_that_names_the_request() {
        var request = ask("force", "'record':'" + concern + "'");
        assertThat(json(town.read("force", "/concerns/" + concern)).path("held").asBoolean())
                .isTrue();
        var share = share(concern, "force", request);
        assertThat(share.statusCode()).as(share.body()).isEqualTo(201);
        var id = json(share).path("created").asString();
        refused(answer("school", request, "'GRANTED'"), "422 field.conflict", "/share");
        var elsewhere = share(concern, "gp", null);
        var other = json(elsewhere).path("created").asString();
        assertThat(refusal(answer("school", request, "'GRANTED','share':'" + other + "'")))
                .isEqualTo("404 not-found");
        var granted = answer("school", request, "'GRANTED','share':'" + id + "'");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        var read = json(town.read("force", REQUESTS + "/" + request));
        assertThat(read.at("/codes/state").asString()).isEqualTo("GRANTED");
        assertThat(read.at("/codes/share").asString()).isEqualTo(id);
        assertThat(town.read("force", "/concerns/" + concern).body()).contains("came hungry");
        assertThat(json(town.read("school", "/shares/" + id)).at("/why/accessRequest").asString())
                .isEqualTo(request);
        assertThat(refusal(answer("school", request, "'REFUSED'")))
                .isEqualTo("409 access-request.already-decided");
    }

    @Test
    void a_share_that_was_recalled_grants_nothing() {
        var wanted = town.concern("school", child);
        var request = ask("force", "'record':'" + wanted + "'");
        var recalled = json(share(wanted, "force", request)).path("created").asString();
        town.made(
                "school",
                "PRACTITIONER",
                "/shares/" + recalled + "/recall",
                "{'id':'$','reason':'x'}");
        var over = answer("school", request, "'GRANTED','share':'" + recalled + "'");
        assertThat(refusal(over)).isEqualTo("409 access-request.share-over");
        assertThat(json(town.read("force", REQUESTS + "/" + request)).at("/codes/state").asString())
                .isEqualTo("OPEN");
        var standing = json(share(wanted, "force", request)).path("created").asString();
        assertThat(answer("school", request, "'GRANTED','share':'" + standing + "'").statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_share_names_a_request_that_was_made_to_its_owner_by_a_recipient() {
        var request = ask("force", "'record':'" + concern + "'");
        assertThat(refusal(share(concern, "gp", request))).isEqualTo("404 not-found");
        assertThat(refusal(share(concern, "force", UUID.randomUUID().toString())))
                .isEqualTo("404 not-found");
    }

    @Test
    void only_whoever_was_asked_answers() {
        var request = ask("force", "'record':'" + concern + "'");
        for (var other : new String[] {"force", "csc", "licensing"}) {
            assertThat(refusal(answer(other, request, "'REFUSED'")))
                    .as(other)
                    .isEqualTo("404 not-found");
        }
        refused(answer("school", request, "'DEFERRED'"), "422 field.conflict", "/answerBy");
        assertThat(answer("school", request, "'REFUSED'").statusCode()).isEqualTo(201);
        var read = json(town.read("force", REQUESTS + "/" + request));
        assertThat(read.at("/codes/state").asString()).isEqualTo("REFUSED");
        assertThat(read.at("/history/0/content/META/reasons").asString()).isEqualTo("because");
    }

    @Test
    void silence_is_recorded_once_when_the_time_has_passed_and_can_still_be_answered() {
        var request = ask("force", "'record':'" + concern + "'");
        var due = json(town.read("force", REQUESTS + "/" + request)).at("/codes/dueBy").asString();
        assertThat(note(request, Instant.parse(due))).isInstanceOf(Outcome.Refused.class);
        var soon = Instant.now().plusSeconds(3);
        var put = answer("school", request, "'DEFERRED','answerBy':'" + soon + "'");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        var stored =
                Instant.parse(
                        json(town.read("force", REQUESTS + "/" + request))
                                .at("/codes/dueBy")
                                .asString());
        await().atMost(Duration.ofSeconds(20)).until(() -> isUnanswered(request, stored));
        assertThat(note(request, stored)).isInstanceOf(Outcome.Refused.class);
        var read = json(town.read("force", REQUESTS + "/" + request));
        assertThat(read.at("/codes/state").asString()).isEqualTo("UNANSWERED");
        assertThat(answer("school", request, "'REFUSED'").statusCode()).isEqualTo(201);
    }

    /** Tried once more; the hub may have noted it by itself. */
    private static boolean isUnanswered(String request, Instant dueBy) {
        note(request, dueBy);
        var read = json(town.read("force", REQUESTS + "/" + request));
        return read.at("/codes/state").asString().equals("UNANSWERED");
    }

    private static Outcome<?> note(String request, Instant dueBy) {
        var id = new RecordId(UUID.fromString(request));
        return town.hub.part(CommandGateway.class).sendAndWait(new NoteSilence(id, dueBy));
    }

    private static HttpResponse<String> send(String agency, String what) {
        return town.send(
                agency,
                "PRACTITIONER",
                REQUESTS,
                "{'id':'$',%s,'categories':['NARR'],'purposes':['CHILD_PROTECTION'],"
                        + "'why':'an enquiry'}",
                what);
    }

    private static String ask(String agency, String what) {
        var answer = send(agency, what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    private static HttpResponse<String> answer(String agency, String request, String outcome) {
        return town.send(
                agency,
                "PRACTITIONER",
                REQUESTS + "/" + request + "/decision",
                "{'id':'$','outcome':%s,'reasons':'because'}",
                outcome);
    }

    private static HttpResponse<String> share(
            String record, String recipient, @Nullable String request) {
        return town.send(
                "school",
                "PRACTITIONER",
                "/shares",
                "{'id':'$','outcome':'SHARE','record':'%s','recipients':['%s'],"
                        + "'categories':['NARR'],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'%s}",
                record,
                recipient,
                request == null ? "" : ",'accessRequest':'" + request + "'");
    }
}
