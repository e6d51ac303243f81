package org.safeguardinghub.api;

import org.safeguardinghub.sample.Tokens;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A hub as its callers meet it: an address, and tokens that it believes. */
public interface Node {
    List<String> PURPOSES =
            List.of(
                    "EMERGENCY",
                    "CHILD_PROTECTION",
                    "EARLY_HELP_CIN",
                    "CARE_TRANSFER",
                    "DISRUPTION",
                    "PATTERN",
                    "AUDIT");

    /** A request to any path of the hub, with nothing in it yet. */
    HttpRequest.Builder to(String path);

    /** Throws {@link IllegalStateException}, caused by what went wrong, where no answer comes. */
    HttpResponse<String> send(HttpRequest.Builder request);

    /** A token of {@code a.<role>} of this agency, for every purpose, that lasts five minutes. */
    default String token(String agency, String role) {
        return Tokens.with(
                claims ->
                        claims.subject("a." + role)
                                .claim("agency", agency)
                                .claim("roles", List.of(role))
                                .claim("purposes", PURPOSES));
    }
}
