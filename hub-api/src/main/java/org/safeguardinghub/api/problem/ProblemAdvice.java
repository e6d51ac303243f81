package org.safeguardinghub.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import java.io.IOException;

/** Answers everything that a resource, or the way to it, throws. */
@RestControllerAdvice
class ProblemAdvice {
    private final Problems problems;
    private final EvenTime even;

    ProblemAdvice(Problems problems, EvenTime even) {
        this.problems = problems;
        this.even = even;
    }

    @ExceptionHandler
    void answer(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (fault instanceof HttpRequestMethodNotSupportedException e
                && e.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", e.getSupportedMethods()));
        }
        var problem = problems.of(fault);
        even.await(request, problem);
        ProblemWriter.write(problem, response);
    }

    /** The client went away: there is nobody to answer and nothing to record. */
    @ExceptionHandler
    void nobodyThere(AsyncRequestNotUsableException gone) {}
}
