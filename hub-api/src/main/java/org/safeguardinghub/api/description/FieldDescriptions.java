package org.safeguardinghub.api.description;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.codes.CodeLists;
import org.safeguardinghub.api.meaning.FieldMeaning;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Says in the description what each field of each record means, and by which document. Schemas are
 * named by the simple names of records: of two records of one name only one would be described,
 * which is made visible as {@code x-ambiguous}.
 */
@Component
final class FieldDescriptions implements ModelConverter, GlobalOpenApiCustomizer {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Set<String>> named = new ConcurrentHashMap<>();

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
                describe(java, model);
                named.computeIfAbsent(java.getSimpleName(), name -> new ConcurrentSkipListSet<>())
                        .add(java.getName());
            }
        }
        return schema;
    }

    @Override
    public void customise(OpenAPI description) {
        var ambiguous = named.values().stream().filter(records -> records.size() > 1).toList();
        if (!ambiguous.isEmpty()) {
            description.addExtension("x-ambiguous", ambiguous.toString());
        }
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void describe(Class<?> java, Schema<?> model) {
        for (var field : java.getRecordComponents()) {
            var property = model.getProperties().get(nameOf(field));
            if (property != null) {
                describe(property, FieldMeaning.of(field));
                CodeLists.of(field).ifPresent(list -> property.addExtension("x-code-list", list));
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
