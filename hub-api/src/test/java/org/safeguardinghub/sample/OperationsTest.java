package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class OperationsTest extends EdgeScene {
    @LocalManagementPort private int operations;

    private HttpResponse<String> at(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + operations + path)));
    }

    @Test
    void health_and_metrics_are_on_a_port_of_their_own() {
        assertThat(at("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(at("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(at("/health").statusCode()).isEqualTo(200);
        assertThat(at("/metrics").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void every_refusal_is_counted_by_its_code() {
        send(to("/api/v1/who"));
        get("/api/v1/nothing-here");

        assertThat(at("/metrics").body())
                .contains("hub_rejections_total{code=\"token.missing\"}")
                .contains("hub_rejections_total{code=\"not-found\"}");
    }

    @Test
    void nothing_else_is_on_it() {
        for (var path :
                new String[] {"/env", "/beans", "/heapdump", "/api/v1/who", "/loggers", "/"}) {
            assertThat(at(path).statusCode()).as(path).isIn(401, 404);
        }
    }
}
