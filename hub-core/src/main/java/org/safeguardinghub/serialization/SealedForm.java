package org.safeguardinghub.serialization;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Sealed;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.EnumMap;
import java.util.Map;

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

    static final class Reading extends StdDeserializer<Sealed> {
        private static final TypeReference<EnumMap<Category, byte[]>> MAP =
                new TypeReference<>() {};

        Reading() {
            super(Sealed.class);
        }

        @Override
        public Sealed deserialize(JsonParser parser, DeserializationContext context) {
            EnumMap<Category, byte[]> envelopes =
                    context.readValue(parser, context.getTypeFactory().constructType(MAP));
            return new Sealed(envelopes);
        }
    }
}
