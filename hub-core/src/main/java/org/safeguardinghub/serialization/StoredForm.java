package org.safeguardinghub.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.ContentTypeConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.util.Map;
import java.util.function.Function;

/**
 * Writes catalogued events and their metadata as CBOR. Metadata values come back as text, numbers,
 * booleans, lists and maps, whatever they were. Failures never quote stored values.
 */
public final class StoredForm implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final EventCatalogue catalogue;
    private final ObjectMapper mapper;
    private final ChainingConverter converter;

    public StoredForm(EventCatalogue catalogue) {
        this.catalogue = catalogue;
        this.mapper = mapper();
        this.converter = new ChainingConverter();
        converter.registerConverter(
                ContentConverter.of(byte[].class, JsonNode.class, mapper::readTree));
        converter.registerConverter(
                ContentConverter.of(JsonNode.class, byte[].class, mapper::writeValueAsBytes));
        converter.registerConverter(ContentConverter.of(ObjectNode.class, JsonNode.class, n -> n));
        converter.registerConverter(
                ContentConverter.of(JsonNode.class, ObjectNode.class, JsonNode::asObject));
    }

    /** One setting for all stored events; changing any of it needs a new revision of everything. */
    private static ObjectMapper mapper() {
        return CBORMapper.builder()
                .addModule(new EventModule())
                // what a record holds, not what it can be asked
                .changeDefaultVisibility(
                        seen ->
                                seen.withFieldVisibility(Visibility.ANY)
                                        .withGetterVisibility(Visibility.NONE)
                                        .withIsGetterVisibility(Visibility.NONE))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        SerializedType type = typeForClass(object == null ? null : object.getClass());
        byte[] bytes;
        try {
            bytes = mapper.writeValueAsBytes(object);
        } catch (JacksonException e) {
            throw failure("could not be written", type, e);
        }
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation), representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> @Nullable T deserialize(SerializedObject<S> object) {
        SerializedType type = object.getType();
        if (SerializedType.isEmptyType(type)) {
            return null;
        }
        try {
            byte[] bytes = converter.convert(object, byte[].class).getData();
            if (type.getName().equals(METADATA)) {
                return (T) MetaData.from(mapper.readValue(bytes, Map.class));
            }
            return (T) mapper.readValue(bytes, classForType(type));
        } catch (JacksonException e) {
            throw failure("could not be read", type, e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) {
            return Void.class;
        }
        return type.getName().equals(METADATA)
                ? MetaData.class
                : catalogue.classOf(new StoredName(type.getName(), revision(type)));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        StoredName name = catalogue.nameOf(type);
        return new SimpleSerializedType(name.name(), Integer.toString(name.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static int revision(SerializedType type) {
        String revision = type.getRevision();
        if (revision == null || !revision.matches("[1-9][0-9]{0,8}")) {
            throw new UnknownEvent("the stored event `" + type.getName() + "` has no revision");
        }
        return Integer.parseInt(revision);
    }

    /** The cause quotes what it could not read, so only its kind and place go on. */
    private static SerializationException failure(
            String what, SerializedType type, JacksonException cause) {
        return new SerializationException(
                "`%s` revision %s %s: %s at %s"
                        .formatted(
                                type.getName(),
                                type.getRevision(),
                                what,
                                cause.getClass().getSimpleName(),
                                cause instanceof DatabindException
                                        ? cause.getPath().stream()
                                                .map(JacksonException.Reference::getPropertyName)
                                                .toList()
                                        : "its bytes"));
    }

    private record ContentConverter<S, T>(
            Class<S> expectedSourceType, Class<T> targetType, Function<S, T> conversion)
            implements ContentTypeConverter<S, T> {
        static <S, T> ContentTypeConverter<S, T> of(
                Class<S> source, Class<T> target, Function<S, T> conversion) {
            return new ContentConverter<>(source, target, conversion);
        }

        @Override
        public T convert(S original) {
            return conversion.apply(original);
        }
    }
}
