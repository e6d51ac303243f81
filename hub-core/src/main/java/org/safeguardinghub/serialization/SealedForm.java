package org.safeguardinghub.serialization;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Sealed;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes sealed content as a map from category to envelope. */
final class SealedForm {
    private SealedForm() {}

    static final class Writing extends StdSerializer<Sealed> {
        Writing() {
            super(Sealed.class);
        }

        @Override
        public void serialize(
                Sealed sealed, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject(sealed);
            for (Map.Entry<Category, byte[]> envelope : sealed.envelopes().entrySet()) {
                generator.writeName(envelope.getKey().name());
                generator.writeBinary(envelope.getValue());
            }
            generator.writeEndObject();
        }
    }

    /** By hand: the library would look into the enum anew for every event that is read. */
    static final class Reading extends StdDeserializer<Sealed> {
        private static final Map<String, Category> CATEGORIES =
                Stream.of(Category.values())
                        .collect(Collectors.toUnmodifiableMap(Category::name, c -> c));

        Reading() {
            super(Sealed.class);
        }

        @Override
        public Sealed deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.isExpectedStartObjectToken()) {
                return (Sealed) context.handleUnexpectedToken(Sealed.class, parser);
            }
            var envelopes = new EnumMap<Category, byte[]>(Category.class);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var category = CATEGORIES.get(name);
                if (category == null) {
                    throw context.weirdKeyException(Category.class, name, "no category");
                }
                parser.nextToken();
                envelopes.put(category, parser.getBinaryValue());
            }
            return new Sealed(envelopes);
        }
    }
}
