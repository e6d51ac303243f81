package org.safeguardinghub.api.body;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.problem.FieldError;

/**
 * Bean Validation's findings in our codes. Its own messages are not used, because they may quote
 * the value; a fixed message in the annotation of a rule across fields is ours and is.
 */
final class Violations {
    private Violations() {}

    static FieldError translate(ConstraintViolation<?> violation) {
        var field = FieldPlace.of(violation);
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull _, NotBlank _, NotEmpty _ -> FieldError.missing(field);
            case Size size -> size(field, size, violation.getInvalidValue());
            case Past _, PastOrPresent _ -> FieldError.date(field, "in the past");
            case Future _, FutureOrPresent _ -> FieldError.date(field, "in the future");
            case NotInFuture _ -> FieldError.date(field, "in the past");
            case AssertTrue _, AssertFalse _ ->
                    FieldError.conflict(parent(field), ownWords(violation));
            default ->
                    isAboutAWhole(violation.getPropertyPath())
                            ? FieldError.conflict(field, ownWords(violation))
                            : FieldError.type(field, "of the documented form and range");
        };
    }

    /** A constraint on a type, not on one of its fields. */
    private static boolean isAboutAWhole(Path path) {
        var last = ElementKind.BEAN;
        for (var node : path) {
            last = node.getKind();
        }
        return last == ElementKind.BEAN;
    }

    private static FieldError size(String field, Size size, Object value) {
        var isTooLong = WrittenSize.of(value) > size.max();
        if (isTooLong) {
            var unit = value instanceof CharSequence ? " characters" : " entries";
            return FieldError.tooLong(field, size.max() + unit);
        }
        return WrittenSize.of(value) == 0
                ? FieldError.missing(field)
                : FieldError.type(field, "longer: at least " + size.min());
    }

    private static String ownWords(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        return template.contains("{") ? "these values do not go together" : template;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
