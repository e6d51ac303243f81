package org.safeguardinghub.api.problem;

/**
 * One thing wrong with one field of a body.
 *
 * @param field where, as a JSON pointer; empty for the body as a whole
 * @param code stable, for programs
 * @param detail plain English, which never repeats what was sent
 */
public record FieldError(String field, String code, String detail) {
    public static FieldError unknown(String field) {
        return new FieldError(field, "field.unknown", "there is no such field here");
    }

    /** {@code expected} names what belongs here: "a text", "a whole number". */
    public static FieldError type(String field, String expected) {
        return new FieldError(field, "field.type", "this must be " + expected);
    }

    public static FieldError date(String field, String expected) {
        return new FieldError(field, "field.date", "this must be " + expected);
    }

    public static FieldError tooLong(String field, String limit) {
        return new FieldError(field, "field.too-long", "this may have at most " + limit);
    }

    public static FieldError missing(String field) {
        return new FieldError(field, "field.missing", "this is required");
    }

    /** {@code detail} is ours, a fixed sentence that says which values do not go together. */
    public static FieldError conflict(String field, String detail) {
        return new FieldError(field, "field.conflict", detail);
    }

    public static FieldError characters(String field) {
        return new FieldError(
                field,
                "field.characters",
                "control characters and marks that reverse the direction of text are not allowed");
    }

    public static FieldError codeUnknown(String field) {
        return new FieldError(field, "code.unknown", "this code is not in its list");
    }

    public static FieldError agencyUnknown(String field) {
        return new FieldError(field, "agency.unknown", "no such agency is registered");
    }
}
