package org.safeguardinghub.api.problem;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** Writes a problem as an answer. One code path for filters and resources: the same bytes. */
public final class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemWriter() {}

    /** The problem as the bytes that are sent, over HTTP or as a reply on a topic. */
    public static byte[] bytes(Problem problem) {
        return JSON.writeValueAsBytes(problem);
    }

    /** Does nothing when the answer has already begun: it cannot be taken back. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Rejections.count(problem);
        var bytes = bytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
