package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class DescriptionTest extends EdgeScene {
    private JsonNode description() {
        return json(send(to("/api/openapi.json")));
    }

    private static List<String> headers(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(p -> p.path("in").asString().equals("header"))
                .map(p -> p.path("name").asString())
                .toList();
    }

    @Test
    void it_is_open_to_everyone_and_the_same_every_time() {
        var answer = send(to("/api/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(send(to("/api/openapi.json")).body()).isEqualTo(answer.body());
        assertThat(json(answer).path("openapi").asString()).startsWith("3.1");
        assertThat(answer.body()).doesNotContain("localhost").doesNotContain("java.");
    }

    @Test
    void it_can_be_read_as_a_page() {
        var docs = send(to("/api/docs"));
        assertThat(docs.statusCode()).isEqualTo(302);
        var page = send(to(docs.headers().firstValue("Location").orElseThrow()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(send(to("/api/openapi.json/swagger-config")).statusCode()).isEqualTo(200);
    }

    @Test
    void an_operation_lists_the_refusals_that_it_can_give() {
        var post = description().path("paths").path("/api/v1/notes").path("post");
        assertThat(post.path("responses").propertyNames())
                .contains("400", "401", "403", "404", "409", "413", "415", "422", "429", "503");
        var get = description().path("paths").path("/api/v1/who").path("get");
        assertThat(get.path("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "503");
        assertThat(description().at("/components/responses/Problem404/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void headers_are_described_where_they_are_used() {
        var paths = description().path("paths");
        var see = paths.path("/api/v1/notes/{id}").path("get");
        assertThat(headers(see)).contains("Purpose", "Case-Reference", "Hub-Min-Position");
        assertThat(see.at("/responses/200/headers").propertyNames()).containsExactly("Hub-As-Of");
        var note = paths.path("/api/v1/notes").path("post");
        assertThat(headers(note)).containsExactly("Acting-For", "Custodian-Of");
        assertThat(note.path("parameters")).hasSize(2);
        var audit = paths.path("/api/v1/audit/notes").path("get");
        assertThat(audit.toString()).contains("\"enum\":[\"AUDIT\"]");
    }

    @Test
    void a_request_is_described_by_its_fields_alone() {
        assertThat(description().at("/components/schemas/NoteRequest/properties").propertyNames())
                .contains("id", "text", "from")
                .doesNotContain("periodForward");
        assertThat(
                        description()
                                .at("/components/schemas/NoteRequest/properties/agency/type")
                                .asString())
                .isEqualTo("string");
    }

    @Test
    void everything_needs_the_token() {
        assertThat(description().at("/security/0/token").isArray()).isTrue();
        assertThat(description().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }
}
