package org.safeguardinghub.api.assessment;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds fields in which something could be added up: numbers, and names that speak of them. */
final class AddedUp {
    private static final String SCHEMAS = "/components/schemas/";
    private static final Set<String> NUMBERS = Set.of("integer", "number");
    private static final Set<String> WORDS =
            Set.of(
                    "score",
                    "total",
                    "weight",
                    "sum",
                    "count",
                    "points",
                    "rating",
                    "rank",
                    "average",
                    "percentage");

    private final Set<Object> seen = new HashSet<>();

    private AddedUp() {}

    /** In a schema of the description, and all that it refers to. */
    static List<String> in(JsonNode description, String schema) {
        return new AddedUp().look(description, description.at(SCHEMAS + schema), schema).toList();
    }

    /** In a record, and all records that it is made of. */
    static List<String> in(Class<?> type) {
        return new AddedUp().look(type).toList();
    }

    private Stream<String> look(JsonNode description, JsonNode schema, String place) {
        if (!seen.add(place)) {
            return Stream.empty();
        }
        var fields =
                schema.path("properties").properties().stream()
                        .filter(field -> speaks(field.getKey()) || isNumber(field.getValue()))
                        .map(field -> place + "." + field.getKey());
        var further =
                schema.findValuesAsString("$ref").stream()
                        .map(to -> to.substring(to.lastIndexOf('/') + 1))
                        .flatMap(to -> look(description, description.at(SCHEMAS + to), to));
        return Stream.concat(fields, further);
    }

    private static boolean isNumber(JsonNode field) {
        return NUMBERS.stream().anyMatch(type -> types(field).anyMatch(type::equals));
    }

    /** Its own, or those of what it lists. */
    private static Stream<String> types(JsonNode field) {
        return field.findValues("type").stream()
                .flatMap(
                        type ->
                                type.isArray()
                                        ? type.valueStream().map(JsonNode::asString)
                                        : Stream.of(type.asString()));
    }

    private Stream<String> look(Class<?> type) {
        if (!type.isRecord() || !seen.add(type)) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .flatMap(
                        field ->
                                Stream.concat(
                                        suspected(type, field), further(field.getGenericType())));
    }

    private static Stream<String> suspected(Class<?> type, RecordComponent field) {
        var isNumber =
                Number.class.isAssignableFrom(field.getType())
                        || (field.getType().isPrimitive() && field.getType() != boolean.class);
        return isNumber || speaks(field.getName())
                ? Stream.of(type.getSimpleName() + "." + field.getName())
                : Stream.empty();
    }

    private Stream<String> further(Type type) {
        return switch (type) {
            case Class<?> plain -> look(plain);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(this::further);
            case GenericArrayType array -> further(array.getGenericComponentType());
            default -> Stream.empty();
        };
    }

    /** Whether one of the words that a name is made of is among them: a summary is no sum. */
    private static boolean speaks(String name) {
        return Arrays.stream(name.split("(?=\\p{Lu})|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains);
    }
}
