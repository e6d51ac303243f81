package org.safeguardinghub.api.problem;

import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Finds the problem for whatever was thrown, for HTTP and for commands that come by Kafka. */
public final class Problems {
    private static final int DEEPEST_CAUSE = 16;

    private final List<ProblemMapping> mappings;

    public Problems(List<ProblemMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** Never fails: a fault that nobody knows is logged without its messages and is a 500. */
    public Problem of(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return Problem.internal(FaultLog.record(fault));
    }

    private Optional<Problem> known(Throwable fault) {
        if (fault instanceof ProblemException ours) {
            return Optional.of(ours.problem());
        }
        for (var mapping : mappings) {
            var problem = mapping.problemFor(fault);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.ofNullable(
                switch (fault) {
                    case NoHandlerFoundException _, NoResourceFoundException _ ->
                            Problem.notFound();
                    case HttpRequestMethodNotSupportedException _ -> Problem.methodNotAllowed();
                    case HttpMediaTypeNotSupportedException _ -> Problem.mediaTypeUnsupported();
                    case HttpMediaTypeNotAcceptableException _ -> Problem.notAcceptable();
                    case HttpMessageNotReadableException _ ->
                            Problem.jsonMalformed("there is nothing to read");
                    case MissingRequestHeaderException e ->
                            Problem.headerMalformed(e.getHeaderName());
                    case MissingServletRequestParameterException e ->
                            Problem.invalid(
                                    List.of(FieldError.missing("/" + e.getParameterName())));
                    case MethodArgumentTypeMismatchException e -> mismatch(e);
                    case HandlerMethodValidationException e -> outOfRange(e);
                    case AsyncRequestTimeoutException _ ->
                            Problem.unavailable(Duration.ofSeconds(1));
                    case ErrorResponse e when e.getStatusCode().is4xxClientError() ->
                            Problem.ofStatus(e.getStatusCode().value());
                    default -> null;
                });
    }

    /** An id of the wrong form names nothing; a parameter of the wrong form is a mistake. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : Problem.invalid(List.of(mismatch("/" + e.getName(), e.getParameter())));
    }

    /** The same codes as for a field of a body. */
    private static FieldError mismatch(String field, MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type.isEnum()) {
            return FieldError.codeUnknown(field);
        }
        return type == OffsetDateTime.class
                ? FieldError.date(field, "a time with its offset, such as 2026-03-01T09:30:00Z")
                : FieldError.type(field, "of another form");
    }

    private static Problem outOfRange(HandlerMethodValidationException e) {
        return Problem.invalid(
                e.getParameterValidationResults().stream()
                        .map(r -> "/" + r.getMethodParameter().getParameterName())
                        .map(field -> FieldError.type(field, "within its range"))
                        .toList());
    }
}
