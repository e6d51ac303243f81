package org.safeguardinghub.api.description;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says in the description what each field of each record means, and by which document. Schemas are
 * named by the simple names of records: two records of one name would silently be described as one,
 * which is refused.
 */
@Component
final class FieldDescriptions implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var java = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && java.isRecord()) {
            var model = modelOf(schema, context);
            if (model != null && model.getProperties() != null) {
                claimName(java);
                describe(java, model);
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private void claimName(Class<?> java) {
        var first = named.putIfAbsent(java.getSimpleName(), java);
        if (first != null && first != java) {
            throw new IllegalStateException(
                    "one of %s and %s needs another name: a schema has a record's simple name"
                            .formatted(first.getName(), java.getName()));
        }
    }

    private static void describe(Class<?> java, Schema<?> model) {
        for (var field : java.getRecordComponents()) {
            var property = model.getProperties().get(nameOf(field));
            if (property != null) {
                describe(property, FieldMeaning.of(field));
            }
        }
    }

    private static void describe(Schema<?> property, FieldMeaning meaning) {
        if (!meaning.meaning().isEmpty()) {
            property.setDescription(meaning.meaning());
        }
        if (meaning.source() != null) {
            property.addExtension("x-source", meaning.source());
        }
    }

    private static String nameOf(RecordComponent field) {
        var renamed = field.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? field.getName() : renamed.value();
    }
}
