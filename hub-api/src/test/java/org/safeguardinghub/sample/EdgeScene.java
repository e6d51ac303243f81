package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The sample application on a real port, and a client to it. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InfraConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
        })
@ExtendWith(OutputCaptureExtension.class)
abstract class EdgeScene {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                () -> Tokens.publicKeyFile().toUri().toString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder asPractitioner(String path) {
        return to(path).header("Authorization", "Bearer " + Tokens.with(c -> c));
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                asPractitioner(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(asPractitioner(path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Every answer that is not a success has this shape, these headers and this code. */
    static HttpResponse<String> refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).as("a body").isNotEmpty();
        var problem = json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).endsWith(":" + code);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        return answer;
    }
}
