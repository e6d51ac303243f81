package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.sample.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** Somebody at an agency, and what he or she sends to a hub by HTTP. */
record Person(HttpClient client, URI hub, String agency, String role, String sub) {
    private static final int MADE = 201;
    private static final int READ = 200;

    /** Another one, of any agency, at the same hub. */
    Person colleague(String otherAgency, String otherRole, String otherSub) {
        return new Person(client, hub, otherAgency, otherRole, otherSub);
    }

    /**
     * Sends a command; the id of what it made.
     *
     * @param body in which single quotes stand for double ones and {@code $} for the command's id
     */
    String made(String path, String body) throws IOException, InterruptedException {
        String json = body.replace('\'', '"').replace("$", UUID.randomUUID().toString());
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        return answer(request, MADE).path("created").asString();
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return answer(request(path), READ);
    }

    /** Lasts for five minutes. */
    String token() {
        return Tokens.with(
                claims ->
                        claims.subject(sub)
                                .claim("agency", agency)
                                .claim("roles", List.of(role))
                                .claim("purposes", List.of("CHILD_PROTECTION", "AUDIT")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token())
                .header("Purpose", "CHILD_PROTECTION");
    }

    private JsonNode answer(HttpRequest.Builder request, int wanted)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var body = JsonMapper.shared().readTree(answer.body());
        if (answer.statusCode() != wanted) {
            throw new IOException(
                    "the hub answered %d %s"
                            .formatted(answer.statusCode(), body.path("code").asString()));
        }
        return body;
    }
}
