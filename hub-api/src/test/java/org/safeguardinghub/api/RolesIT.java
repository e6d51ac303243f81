package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.shared.Role;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Each role asks each operation; only those that it names are let in. */
class RolesIT {
    @TempDir static Path folder;
    private static Town town;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** One operation, and who may call it. */
    private record Route(String method, String path, String accepts, Set<Role> roles) {}

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void matrix_of_every_operation() throws Exception {
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(90);
        assertThat(wronglyAnswered(routes)).isEmpty();
    }

    @Test
    void a_cell_that_is_wrong_is_found() throws Exception {
        var right = routes().getFirst();
        var wrong =
                new Route(
                        right.method(),
                        right.path(),
                        right.accepts(),
                        EnumSet.complementOf(EnumSet.copyOf(right.roles())));
        assertThat(wronglyAnswered(List.of(wrong))).hasSize(Role.values().length);
    }

    private static List<String> wronglyAnswered(List<Route> routes) throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            for (var role : Role.values()) {
                if (isRefused(route, role) == route.roles().contains(role)) {
                    wrong.add(role + " " + route.method() + " " + route.path());
                }
            }
        }
        return wrong;
    }

    private static boolean isRefused(Route route, Role role) throws Exception {
        var request =
                town.hub
                        .to(route.path().replaceAll("\\{\\*?\\w+}", UUID.randomUUID().toString()))
                        .header("Authorization", "Bearer " + town.hub.token("school", role.name()))
                        .header("Accept", route.accepts())
                        .header("Purpose", Town.CARE);
        if (route.method().equals("POST")) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
        }
        // a stream has no end: its body is read only where it is a refusal
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return answer.statusCode() == 403
                    && new String(body.readAllBytes(), StandardCharsets.UTF_8)
                            .contains("\"role.not-permitted\"");
        }
    }

    private static List<Route> routes() {
        var routes = new TreeMap<String, Route>();
        for (var one :
                town.hub.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet()) {
            var may = one.getValue().getMethodAnnotation(May.class);
            if (may != null) {
                routes.put(one.getKey().toString(), route(one.getKey(), may));
            }
        }
        return List.copyOf(routes.values());
    }

    private static Route route(RequestMappingInfo mapping, May may) {
        var produces = mapping.getProducesCondition().getProducibleMediaTypes();
        return new Route(
                mapping.getMethodsCondition().getMethods().iterator().next().name(),
                mapping.getPatternValues().iterator().next(),
                produces.isEmpty()
                        ? "*/*"
                        : produces.iterator().next() + ", application/problem+json",
                EnumSet.copyOf(List.of(may.value())));
    }
}
