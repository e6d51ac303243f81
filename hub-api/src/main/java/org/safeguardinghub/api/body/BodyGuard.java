package org.safeguardinghub.api.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/**
 * Looks at the body as a whole, after the token and before anything else: size, then media type.
 * What passes is held in memory, at most 1 MiB for each request that is being answered.
 */
final class BodyGuard extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > StrictBodies.LIMIT) {
            ProblemWriter.write(Problem.bodyTooLarge(), response);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(StrictBodies.LIMIT + 1);
        } catch (IOException brokenOff) {
            ProblemWriter.write(Problem.requestMalformed(), response);
            return;
        }
        var refusal = refusal(request, body);
        if (refusal.isPresent()) {
            ProblemWriter.write(refusal.get(), response);
        } else {
            chain.doFilter(new KeptBody(request, body), response);
        }
    }

    private static Optional<Problem> refusal(HttpServletRequest request, byte[] body) {
        if (body.length > StrictBodies.LIMIT) {
            return Optional.of(Problem.bodyTooLarge());
        }
        return body.length == 0 || isPlainJson(request)
                ? Optional.empty()
                : Optional.of(Problem.mediaTypeUnsupported());
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return false;
        }
        try {
            var media = MediaType.parseMediaType(type);
            var charset = media.getParameter("charset");
            return media.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equalsIgnoreCase("utf-8"));
        } catch (InvalidMediaTypeException notAType) {
            return false;
        }
    }
}
