package org.safeguardinghub.api.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * An RFC 9457 problem, the body of every answer that is not a success. The factories are the error
 * table of the interface: a status or a code is chosen here and nowhere else.
 *
 * @param retryAfter sent as the {@code Retry-After} header, never in the body
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "errors", "rulingId"})
public record Problem(
        int status,
        String title,
        String code,
        String detail,
        List<FieldError> errors,
        @Nullable String rulingId,
        @JsonIgnore @Nullable Duration retryAfter) {
    private static final String TYPE = "urn:safeguarding-hub:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    private static Problem of(int status, String title, String code, String detail) {
        return new Problem(status, title, code, detail, List.of(), null, null);
    }

    /** The problem's type as a URI, one for each code. */
    @JsonProperty
    public String type() {
        return TYPE + code;
    }

    public static Problem tokenMissing() {
        return of(401, "Unauthorized", "token.missing", "an access token is required");
    }

    public static Problem tokenInvalid() {
        return of(401, "Unauthorized", "token.invalid", "the access token is not accepted");
    }

    public static Problem bodyTooLarge() {
        return of(413, "Content Too Large", "body.too-large", "a body may have at most 1 MiB");
    }

    public static Problem mediaTypeUnsupported() {
        return of(
                415,
                "Unsupported Media Type",
                "media-type.unsupported",
                "send application/json in UTF-8, not compressed");
    }

    /** The caller's agency is not registered or is suspended: the same for whatever was asked. */
    public static Problem callerUnknown() {
        return of(
                403,
                "Forbidden",
                "agency.unknown-caller",
                "the agency in the token takes no part in this hub at present");
    }

    public static Problem roleNotPermitted() {
        return of(
                403,
                "Forbidden",
                "role.not-permitted",
                "none of the roles in the token may do this");
    }

    public static Problem purposeMissing() {
        return of(
                403,
                "Forbidden",
                "purpose.missing",
                "say why in the header `Purpose`: it is required here");
    }

    public static Problem purposeNotPermitted() {
        return of(
                403,
                "Forbidden",
                "purpose.not-permitted",
                "this purpose is not accepted here from this token");
    }

    /** {@code where} is a place in the text, or why the text is no JSON: never a piece of it. */
    public static Problem jsonMalformed(String where) {
        return of(400, "Bad Request", "json.malformed", "the body is not valid JSON: " + where);
    }

    /** {@code header} is the name of one of our own headers. */
    public static Problem headerMalformed(String header) {
        return of(
                400,
                "Bad Request",
                "header.malformed",
                "the header `" + header + "` is not of the right form");
    }

    public static Problem requestMalformed() {
        return of(400, "Bad Request", "request.malformed", "the request cannot be understood");
    }

    /** The code of the whole is the code of its first error. */
    public static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        var detail =
                errors.size() == 1
                        ? "one thing in the request is wrong: see errors"
                        : errors.size() + " things in the request are wrong: see errors";
        return new Problem(422, "Unprocessable Content", first.code(), detail, errors, null, null);
    }

    /** A command that is wrong as a whole, with no single field at fault. */
    public static Problem invalid(String code, String detail) {
        return of(422, "Unprocessable Content", code, detail);
    }

    /** INVARIANT: one answer for "not there", "not yours to know" and "no such path". */
    public static Problem notFound() {
        return of(404, "Not Found", "not-found", "there is nothing here for you under this id");
    }

    public static Problem methodNotAllowed() {
        return of(405, "Method Not Allowed", "method.not-allowed", "this path has other methods");
    }

    public static Problem notAcceptable() {
        return of(406, "Not Acceptable", "not-acceptable", "answers here are application/json");
    }

    public static Problem conflict(String code, String detail) {
        return of(409, "Conflict", code, detail);
    }

    public static Problem idReused() {
        return conflict(
                "command.id-reused", "this id was used for another command: choose a new one");
    }

    public static Problem tooMany(Duration retryAfter) {
        return of(429, "Too Many Requests", "too-many", "too many requests: wait, then try again")
                .after(retryAfter);
    }

    public static Problem unavailable(Duration retryAfter) {
        return of(503, "Service Unavailable", "unavailable", "this cannot be answered at present")
                .after(retryAfter);
    }

    public static Problem viewBehind(Duration retryAfter) {
        return of(
                        503,
                        "Service Unavailable",
                        "view.behind",
                        "the views have not reached the position asked for")
                .after(retryAfter);
    }

    public static Problem ledgerBehind(Duration retryAfter) {
        return of(
                        503,
                        "Service Unavailable",
                        "ledger.behind",
                        "no signed checkpoint covers this yet")
                .after(retryAfter);
    }

    /** {@code reference} is random; the log has it beside the fault. */
    public static Problem internal(String reference) {
        return of(
                500,
                "Internal Server Error",
                "internal",
                "something went wrong in the hub; if you report it, quote " + reference);
    }

    /** For the rest that a server itself may say about a request it did not pass on. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> tokenInvalid();
            case 403 -> roleNotPermitted();
            case 404 -> notFound();
            case 405 -> methodNotAllowed();
            case 406 -> notAcceptable();
            case 413 -> bodyTooLarge();
            case 415 -> mediaTypeUnsupported();
            case 503 -> unavailable(Duration.ofSeconds(5));
            default -> requestMalformed();
        };
    }

    public Problem withRuling(String id) {
        return new Problem(status, title, code, detail, errors, id, retryAfter);
    }

    private Problem after(Duration wait) {
        return new Problem(status, title, code, detail, errors, rulingId, wait);
    }
}
