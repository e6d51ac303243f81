package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.sample.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** One person or system at one agency, and what it sends to the hub and gets back. */
record Caseworker(
        HubWithBroker hub,
        String agency,
        String role,
        String sub,
        String purpose,
        @Nullable String actingFor) {
    private static final List<String> PURPOSES =
            List.of(
                    "EMERGENCY",
                    "CHILD_PROTECTION",
                    "EARLY_HELP_CIN",
                    "CARE_TRANSFER",
                    "DISRUPTION",
                    "AUDIT");

    Caseworker(HubWithBroker hub, String agency, String role, String sub) {
        this(hub, agency, role, sub, "CHILD_PROTECTION", null);
    }

    Caseworker asking(String otherPurpose) {
        return new Caseworker(hub, agency, role, sub, otherPurpose, actingFor);
    }

    Caseworker actingFor(String person) {
        return new Caseworker(hub, agency, role, sub, purpose, person);
    }

    /** Single quotes stand for double ones, {@code $} for a new command's id. */
    HttpResponse<String> post(String path, String body) {
        var json = body.replace('\'', '"').replace("$", UUID.randomUUID().toString());
        return hub.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return hub.send(request(path));
    }

    /** Sends what must be accepted; the id of what it made. */
    String made(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    /** Sends what must be refused, and with which status and code. */
    void refused(int status, String code, String path, String body) {
        refused(status, code, post(path, body));
    }

    static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    /** Reads what must be there. */
    JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        var token =
                Tokens.with(
                        claims ->
                                claims.subject(sub)
                                        .claim("agency", agency)
                                        .claim("roles", List.of(role))
                                        .claim("purposes", PURPOSES));
        var request =
                hub.to("/api/v1" + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Purpose", purpose);
        return actingFor == null ? request : request.header("Acting-For", actingFor);
    }
}
