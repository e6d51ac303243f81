package org.safeguardinghub.api.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;

/**
 * A day that has begun in the UK, or a moment that has passed but for what clocks may differ: what
 * somebody says was so cannot lie ahead.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotInFuture.Check.class)
public @interface NotInFuture {
    String message() default "this lies in the future";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing said is no fault. */
    final class Check implements ConstraintValidator<NotInFuture, Temporal> {
        /**
         * How far the clocks of an agency and of the hub may be apart (threat model, section 3).
         */
        private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

        private static final ZoneId UK = ZoneId.of("Europe/London");

        @Override
        public boolean isValid(@Nullable Temporal value, ConstraintValidatorContext context) {
            var latest = context.getClockProvider().getClock().instant().plus(CLOCK_SKEW);
            return switch (value) {
                case LocalDate day -> !day.isAfter(LocalDate.ofInstant(latest, UK));
                case OffsetDateTime moment -> !moment.toInstant().isAfter(latest);
                case null, default -> value == null;
            };
        }
    }
}
