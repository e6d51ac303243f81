package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

class ProblemsTest extends EdgeScene {
    private static final String NOTES = "/api/v1/notes";
    private static final String CANARY = "Zilpha-Quenneville-1987";

    @Test
    void one_answer_for_absent_hidden_ill_formed_and_no_such_path() {
        var unknown =
                send(
                        asPractitioner(NOTES + "/" + new UUID(0, 5))
                                .header("Purpose", "CHILD_PROTECTION"));
        refused(unknown, 404, "not-found");
        var illFormed =
                refused(
                        send(
                                asPractitioner(NOTES + "/1-2-3-4-5")
                                        .header("Purpose", "CHILD_PROTECTION")),
                        404,
                        "not-found");
        assertThat(illFormed.body()).isEqualTo(unknown.body());
        var noPath = refused(get("/api/v1/no-such-path"), 404, "not-found");
        assertThat(json(noPath).path("detail")).isEqualTo(json(unknown).path("detail"));
        refused(get("/no-such-path"), 404, "not-found");
        refused(get("/error"), 404, "not-found");
    }

    @Test
    void an_ill_formed_id_comes_after_the_body_like_any_other_unknown_id() {
        refused(
                send(
                        asPractitioner(NOTES + "/nonsense/ending")
                                .header("Purpose", "DISRUPTION")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))),
                422,
                "field.missing");
    }

    @Test
    void a_ruling_that_refused_is_named() {
        var answer =
                send(
                        asPractitioner(NOTES + "/" + new UUID(0, 5))
                                .header("Purpose", "CHILD_PROTECTION"));
        assertThat(json(answer).path("rulingId").asString()).isEqualTo("ruling");
    }

    @ParameterizedTest
    @CsvSource({
        "conflict, 409, note.has-ended",
        "reused, 409, command.id-reused",
        "invalid, 422, agency.unknown",
        "flood, 429, too-many",
        "busy, 503, unavailable",
        "behind, 503, view.behind",
        "bug, 500, internal"
    })
    void every_kind_of_fault_has_its_answer(String which, int status, String code) {
        var answer = refused(get("/api/v1/faults/" + which), status, code);
        assertThat(answer.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(status == 429 || status == 503);
    }

    @Test
    void a_refused_field_is_named_by_pointer() {
        var error = json(get("/api/v1/faults/invalid")).path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("/agency");
        assertThat(error.path("code").asString()).isEqualTo("agency.unknown");
    }

    @Test
    void an_unforeseen_fault_leaves_a_reference_and_no_message(CapturedOutput log) {
        var answer = get("/api/v1/faults/bug?canary=" + CANARY);
        refused(answer, 500, "internal");
        var detail = json(answer).path("detail").asString();
        var reference = detail.substring(detail.lastIndexOf(' ') + 1);
        assertThat(log.getAll())
                .contains(reference)
                .contains("java.lang.IllegalStateException")
                .contains("NoteResource")
                .doesNotContain(CANARY);
        assertThat(answer.body()).doesNotContain(CANARY).doesNotContain("IllegalState");
    }

    @Test
    void other_methods_and_other_media_are_refused_in_the_same_shape() {
        var answer = send(asPractitioner(NOTES).DELETE());
        refused(answer, 405, "method.not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        refused(
                send(asPractitioner("/api/v1/who").header("Accept", "text/html")),
                406,
                "not-acceptable");
    }

    @Test
    void a_hostile_address_is_refused_in_the_same_shape() {
        refused(get("/api/v1/notes;a=b/%2e%2e/x"), 400, "request.malformed");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_it_says_so_or_not() {
        var huge = "x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        var post = asPractitioner(NOTES).header("Content-Type", "application/json");
        refused(send(post.copy().POST(BodyPublishers.ofByteArray(huge))), 413, "body.too-large");
        refused(
                send(
                        post.copy()
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(huge)))),
                413,
                "body.too-large");
    }

    @Test
    void a_body_of_exactly_the_limit_is_read() {
        var frame = "{\"id\":\"%s\",\"text\":\"x\"}".formatted(UUID.randomUUID());
        var full = frame + " ".repeat(1024 * 1024 - frame.length());
        assertThat(post(NOTES, full).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "nonsense"
            })
    void only_json_in_utf_8_is_taken(String type) {
        refused(
                send(
                        asPractitioner(NOTES)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("{}"))),
                415,
                "media-type.unsupported");
    }

    @Test
    void compressed_or_unlabelled_bodies_are_not_taken() {
        refused(
                send(asPractitioner(NOTES).POST(BodyPublishers.ofString("{}"))),
                415,
                "media-type.unsupported");
        refused(
                send(
                        asPractitioner(NOTES)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("{}"))),
                415,
                "media-type.unsupported");
    }

    @Test
    void no_body_is_no_json() {
        refused(send(asPractitioner(NOTES).POST(BodyPublishers.noBody())), 400, "json.malformed");
    }

    @Test
    void a_parameter_of_another_type_is_named() {
        var auditor =
                Tokens.with(
                        c ->
                                c.claim("roles", List.of("AUDITOR"))
                                        .claim("purposes", List.of("AUDIT")));
        var answer =
                send(
                        to("/api/v1/audit/notes?limit=" + CANARY)
                                .header("Authorization", "Bearer " + auditor)
                                .header("Purpose", "AUDIT"));
        refused(answer, 422, "field.type");
        assertThat(json(answer).path("errors").path(0).path("field").asString())
                .isEqualTo("/limit");
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"$\"}",
                "{\"text\":\"$$$$$$$\"}",
                "{\"day\":\"$\"}",
                "{\"from\":\"$\"}",
                "{\"colour\":\"$\"}",
                "{\"agency\":\"$\"}",
                "{\"subject\":\"$\"}",
                "{\"count\":\"$\"}",
                "{\"flag\":\"$\"}",
                "{\"words\":\"$\"}",
                "{\"words\":[\"$\",\"$\",\"$\",\"$\"]}",
                "{\"place\":\"$\"}",
                "{\"place\":{\"name\":\"$\",\"other\":\"$\"}}",
                "{\"places\":[{\"name\":\"$\"}]}",
                "{\"content\":{\"$ $\":{\"name\":\"x\"}}}",
                "{\"$ with a blank\":\"$\"}",
                "{\"text\":\"$\u202e\"}",
                "{\"text\":\"$\", \"text\":\"$\"}",
                "{\"text\":\"$\"} \"$\"",
                "{\"text\":\"$",
                "\"$\"",
                "$"
            })
    void nothing_of_a_bad_body_is_repeated_in_the_answer_or_the_log(
            String body, CapturedOutput log) {
        var answer = post(NOTES, body.replace("$", CANARY));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("Zilpha").doesNotContain("jackson");
        assertThat(log.getAll()).doesNotContain("Zilpha");
    }
}
