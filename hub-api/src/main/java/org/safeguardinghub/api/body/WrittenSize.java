package org.safeguardinghub.api.body;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;

/**
 * Counts a text by its characters, as the description of the interface does, and not by the units
 * in which some of them take two. In the place of the validators that come with the library.
 */
public final class WrittenSize implements ConstraintValidator<Size, Object> {
    private int min;
    private int max;

    @Override
    public void initialize(Size limits) {
        min = limits.min();
        max = limits.max();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || (of(value) >= min && of(value) <= max);
    }

    static int of(Object value) {
        return switch (value) {
            case CharSequence text -> Character.codePointCount(text, 0, text.length());
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            default ->
                    throw new IllegalArgumentException(
                            "no size is known of a " + value.getClass().getSimpleName());
        };
    }
}
