package org.safeguardinghub.api.body;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

import java.util.function.Function;

/** Notes what does not fit, passes over it and lets the reading go on. */
final class FaultKeeper extends DeserializationProblemHandler {
    @Override
    @SuppressWarnings("ReferenceEquality") // whether it is that very parser
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var reader = context.getParser();
        var here = reader.streamReadContext().pathAsPointer().toString();
        // a field seen before its object could be made is replayed later, from a parser of its own
        var replayed = parser != reader;
        Faults.of(context).add(replayed ? here + "/" + name : here, FieldError::unknown);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdKey(
            DeserializationContext context, Class<?> type, String key, String message) {
        note(context, FieldError::unknown);
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            String message) {
        var expected =
                target.isCollectionLikeType() || target.isArrayType() ? "a list" : "an object";
        note(context, field -> FieldError.type(field, expected));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        note(context, field -> FieldError.type(field, "an object"));
        parser.skipChildren();
        return null;
    }

    /** A request's own constructor refused: its values do not go together. */
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable problem) {
        var faults = Faults.of(context);
        if (faults.none()) {
            faults.add(
                    enclosing(context.getParser()),
                    field -> FieldError.conflict(field, "these values do not go together"));
        }
        return null;
    }

    /** The object being made; the reader stands inside it, or already behind its end. */
    private static String enclosing(JsonParser parser) {
        var place = parser.streamReadContext();
        var parent = place.getParent();
        return parser.currentToken() == JsonToken.END_OBJECT || parent == null
                ? place.pathAsPointer().toString()
                : parent.pathAsPointer().toString();
    }

    static void note(DeserializationContext context, Function<String, FieldError> fault) {
        Faults.of(context)
                .add(context.getParser().streamReadContext().pathAsPointer().toString(), fault);
    }
}
