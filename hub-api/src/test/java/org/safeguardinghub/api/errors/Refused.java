package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What every answer of the error table has, and has not. */
final class Refused {
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "code", "detail", "errors", "rulingId");
    private static final Set<String> OF_A_SUCCESS =
            Set.of("hub-position", "hub-as-of", "location", "set-cookie", "server");

    private Refused() {}

    static void as(HttpResponse<String> answer, String status, String code) {
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("type").asString()).endsWith(":" + code);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(MEMBERS).containsAll(problem.propertyNames());
        assertThat(problem.has("rulingId") && !status.equals("404")).isFalse();
        assertThat(problem.has("errors") && !status.equals("422")).isFalse();
        if (status.equals("422")) {
            var first = problem.path("errors").path(0);
            assertThat(first.path("code").asString()).isEqualTo(code);
            assertThat(first.path("field").asString()).matches("(/[A-Za-z0-9_-]+)*");
            assertThat(first.path("detail").asString()).isNotEmpty();
        }
        hasItsHeaders(answer, status, code);
        Echo.norInsidesAreIn(answer.body());
        Echo.norInsidesAreIn(answer.headers().map().toString());
    }

    private static void hasItsHeaders(HttpResponse<String> answer, String status, String code) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.map().keySet())
                .noneMatch(name -> OF_A_SUCCESS.contains(name.toLowerCase(Locale.ROOT)));
        assertThat(headers.firstValue("Retry-After").isPresent())
                .isEqualTo(Set.of("429", "503").contains(status));
        headers.firstValue("Retry-After").ifPresent(wait -> assertThat(wait).matches("[1-9]\\d*"));
        assertThat(headers.allValues("WWW-Authenticate"))
                .isEqualTo(
                        switch (code) {
                            case "token.missing" -> List.of("Bearer");
                            case "token.invalid" -> List.of("Bearer error=\"invalid_token\"");
                            default -> List.of();
                        });
    }
}
