package org.safeguardinghub.serialization;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Id;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.ser.std.StdSerializer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.UUID;

/** Writes any {@link Id} as its text, and reads any id that is a record of one text or UUID. */
final class PlainIds {
    private PlainIds() {}

    /** What makes an id of its text. */
    private record Reader(Constructor<?> constructor, boolean uuid) {
        static @Nullable Reader of(Class<?> type) {
            if (!Id.class.isAssignableFrom(type) || !type.isRecord()) {
                return null;
            }
            RecordComponent[] components = type.getRecordComponents();
            if (components.length != 1) {
                return null;
            }
            Class<?> held = components[0].getType();
            if (held != String.class && held != UUID.class) {
                return null;
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(held);
                constructor.setAccessible(true);
                return new Reader(constructor, held == UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has its canonical constructor", e);
            }
        }

        Object read(DeserializationContext context, Class<?> type, String text) {
            try {
                return constructor.newInstance(uuid ? UUID.fromString(text) : text);
            } catch (IllegalArgumentException | InvocationTargetException e) {
                // without the text: it is not known to be an id
                throw context.weirdStringException("", type, "not an id of this kind");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final class Writing extends StdSerializer<Id> {
        Writing() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
            generator.writeString(id.text());
        }
    }

    static final class KeyWriting extends StdSerializer<Id> {
        KeyWriting() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
            generator.writeName(id.text());
        }
    }

    private static final class Reading extends StdDeserializer<Object> {
        private final Class<?> type;
        private final transient Reader reader;

        Reading(Class<?> type, Reader reader) {
            super(type);
            this.type = type;
            this.reader = reader;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            return text == null
                    ? context.handleUnexpectedToken(context.constructType(type), parser)
                    : reader.read(context, type, text);
        }
    }

    /** Finds the reader of each id type when it is first met. */
    static final class Deserializers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            Class<?> raw = type.getRawClass();
            Reader reader = Reader.of(raw);
            return reader == null
                    ? super.findBeanDeserializer(type, config, bean)
                    : new Reading(raw, reader);
        }
    }

    static final class Keys implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            Class<?> raw = type.getRawClass();
            Reader reader = Reader.of(raw);
            return reader == null
                    ? null
                    : new KeyDeserializer() {
                        @Override
                        public Object deserializeKey(String key, DeserializationContext context) {
                            return reader.read(context, raw, key);
                        }
                    };
        }
    }
}
