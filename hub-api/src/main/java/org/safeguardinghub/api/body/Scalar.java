package org.safeguardinghub.api.body;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one kind of value from one kind of token, with no coercion. A wrong one is noted and passed
 * over as if it were null, so that the rest of the body is looked at too.
 */
final class Scalar<T> extends StdDeserializer<T> {
    /** The value, or null if this is not one. */
    interface Reading<T> {
        @Nullable T from(JsonParser parser);
    }

    private final Set<JsonToken> tokens;
    private final String expected;
    private final Reading<T> reading;
    private final transient Function<String, FieldError> fault;

    private Scalar(
            Class<T> type,
            Set<JsonToken> tokens,
            String expected,
            Reading<T> reading,
            Function<String, FieldError> fault) {
        super(type);
        this.tokens = tokens;
        this.expected = expected;
        this.reading = reading;
        this.fault = fault;
    }

    /** A value whose only possible fault is to be of another type. */
    static <T> Scalar<T> of(
            Class<T> type, Set<JsonToken> tokens, String expected, Reading<T> reading) {
        return new Scalar<>(
                type, tokens, expected, reading, field -> FieldError.type(field, expected));
    }

    /** A value written as text in a form of its own; {@code fault} is for text of another form. */
    static <T> Scalar<T> written(
            Class<T> type,
            String expected,
            Function<String, @Nullable T> form,
            Function<String, FieldError> fault) {
        return new Scalar<>(
                type,
                Set.of(JsonToken.VALUE_STRING),
                expected,
                parser -> form.apply(parser.getString()),
                fault);
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        var pointer = parser.streamReadContext().pathAsPointer().toString();
        if (!tokens.contains(parser.currentToken())) {
            Faults.of(context).add(pointer, field -> FieldError.type(field, expected));
            parser.skipChildren();
            return null;
        }
        var value = valueOf(parser);
        if (value == null) {
            Faults.of(context).add(pointer, fault);
        }
        return value;
    }

    private @Nullable T valueOf(JsonParser parser) {
        try {
            return reading.from(parser);
        } catch (DateTimeException | ArithmeticException | JacksonException notOne) {
            return null;
        }
    }
}
