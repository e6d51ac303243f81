package org.safeguardinghub.api.body;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * Where in a body a violation is, as a JSON pointer: in the names that the client wrote, which are
 * not always those of our records.
 */
final class FieldPlace {
    private final StringBuilder pointer = new StringBuilder();
    private Class<?> in;

    private FieldPlace(Class<?> body) {
        in = body;
    }

    static String of(ConstraintViolation<?> violation) {
        var place = new FieldPlace(violation.getRootBeanClass());
        for (var node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                place.entry(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                place.enter(node.getName());
            }
        }
        return place.pointer.toString();
    }

    private void entry(@Nullable Object at) {
        if (at != null) {
            pointer.append('/').append(at);
        }
    }

    private void enter(String name) {
        var component = component(name);
        pointer.append('/').append(component == null ? name : written(component));
        if (component != null) {
            in = inner(component.getGenericType());
        }
    }

    /** Nothing for a rule across fields, which is no field itself. */
    private @Nullable RecordComponent component(String name) {
        return in.isRecord()
                ? Arrays.stream(in.getRecordComponents())
                        .filter(known -> known.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String written(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    /** What the component holds, or what is in its list or map. */
    private static Class<?> inner(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> {
                var held = generic.getActualTypeArguments();
                yield inner(held[held.length - 1]);
            }
            default -> Object.class;
        };
    }
}
