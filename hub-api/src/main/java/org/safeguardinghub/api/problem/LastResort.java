package org.safeguardinghub.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * The outermost filter: what escapes from other filters would otherwise be written to the server's
 * log with its message and answered in the server's own shape.
 */
final class LastResort extends OncePerRequestFilter {
    private final Problems problems;
    private final EvenTime even;

    LastResort(Problems problems, EvenTime even) {
        this.problems = problems;
        this.even = even;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        even.begins(request);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException fault) {
            var problem = problems.of(fault);
            if (response.isCommitted()) {
                // the answer cannot be completed: the server closes the connection
                throw new IOException("an answer was broken off");
            }
            ProblemWriter.write(problem, response);
        }
    }
}
