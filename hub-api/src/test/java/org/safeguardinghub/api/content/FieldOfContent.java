package org.safeguardinghub.api.content;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.body.NotInFuture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A field of the content, or what is in a list, and how content is made in which only it and what
 * must stand beside it is said.
 *
 * @param limit the most characters or entries; 0 where there is none
 * @param wasSo whether it tells of something that cannot lie ahead
 */
record FieldOfContent(
        String pointer,
        Kind kind,
        int limit,
        boolean wasSo,
        JsonNode least,
        UnaryOperator<JsonNode> around) {
    private static final JsonMapper JSON = JsonMapper.shared();

    enum Kind {
        TEXT,
        CODE,
        DAY,
        MOMENT,
        LIST,
        OTHER
    }

    static List<FieldOfContent> all() {
        var found = new ArrayList<FieldOfContent>();
        walk(ContentBody.class, "", value -> value, found);
        return found;
    }

    /** The content with this as the value of the field. */
    JsonNode in(JsonNode value) {
        return around.apply(value);
    }

    /** A text of so many characters, or a list of so many entries. */
    JsonNode ofSize(int size, String character) {
        if (kind == Kind.TEXT) {
            return JSON.getNodeFactory().stringNode(character.repeat(size));
        }
        var list = JSON.createArrayNode();
        for (int n = 0; n < size; n++) {
            list.add(least);
        }
        return list;
    }

    private static void walk(
            Class<?> record,
            String at,
            UnaryOperator<JsonNode> around,
            List<FieldOfContent> found) {
        for (var component : record.getRecordComponents()) {
            var name = nameOf(component);
            UnaryOperator<JsonNode> here =
                    value -> {
                        var said = least(record);
                        said.set(name, value);
                        return around.apply(said);
                    };
            field(component.getAnnotatedType(), at + "/" + name, here, found);
        }
    }

    private static void field(
            AnnotatedType type,
            String at,
            UnaryOperator<JsonNode> around,
            List<FieldOfContent> found) {
        var raw = raw(type);
        var size = type.getAnnotation(Size.class);
        boolean isList = raw == List.class;
        found.add(
                new FieldOfContent(
                        at,
                        kind(raw),
                        size == null ? 0 : size.max(),
                        type.isAnnotationPresent(NotInFuture.class),
                        isList ? least(entries(type)) : JSON.getNodeFactory().nullNode(),
                        around));
        if (isList) {
            UnaryOperator<JsonNode> inList =
                    value -> around.apply(JSON.createArrayNode().add(value));
            field(entries(type), at + "/0", inList, found);
        } else if (raw.isRecord()) {
            walk(raw, at, around, found);
        }
    }

    private static Kind kind(Class<?> type) {
        if (type.isEnum()) {
            return Kind.CODE;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type == List.class) {
            return Kind.LIST;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        return type == OffsetDateTime.class ? Kind.MOMENT : Kind.OTHER;
    }

    /** Only what is required. */
    private static ObjectNode least(Class<?> record) {
        var said = JSON.createObjectNode();
        for (var component : record.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(NotNull.class)) {
                said.set(nameOf(component), least(component.getAnnotatedType()));
            }
        }
        return said;
    }

    private static JsonNode least(AnnotatedType type) {
        var raw = raw(type);
        var nodes = JSON.getNodeFactory();
        if (raw.isRecord()) {
            return least(raw);
        }
        if (raw.isEnum()) {
            return nodes.stringNode(((Enum<?>) raw.getEnumConstants()[0]).name());
        }
        if (raw == LocalDate.class) {
            return nodes.stringNode("2012-02-29");
        }
        return raw == UUID.class
                ? nodes.stringNode(new UUID(1, 2).toString())
                : nodes.stringNode("a");
    }

    private static AnnotatedType entries(AnnotatedType list) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type.getType();
    }

    private static String nameOf(RecordComponent component) {
        var written = component.getAccessor().getAnnotation(JsonProperty.class);
        return written == null ? component.getName() : written.value();
    }

    @Override
    public String toString() {
        return pointer;
    }
}
