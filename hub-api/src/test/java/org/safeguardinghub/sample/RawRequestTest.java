package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What no ordinary client would send. */
class RawRequestTest extends EdgeScene {
    @LocalServerPort private int port;

    private String exchange(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/Zilpha%zz HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "GET /api/v1/Zilpha\" HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "GET /api/v1/Zilpha%00 HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "GET /api/v1/../../Zilpha HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "GET /api//v1/Zilpha HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "TRACE /Zilpha HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n",
                "Zilpha / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9 Zilpha\r\n\r\n"
            })
    void a_request_that_makes_no_sense_is_refused_without_an_echo(
            String request, CapturedOutput log) throws IOException {
        var answer = exchange(request);
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4.*")
                .contains("application/problem+json", "\"code\":", "Cache-Control: no-store")
                .doesNotContain("Zilpha");
        assertThat(log.getAll()).doesNotContain("Zilpha");
    }

    @Test
    void a_body_that_breaks_off_is_refused() throws IOException {
        var token = Tokens.with(c -> c);
        var answer =
                exchange(
                        "POST /api/v1/notes HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nAuthorization: Bearer "
                                + token
                                + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("request.malformed");
    }
}
