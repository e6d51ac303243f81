package org.safeguardinghub.api.command;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The records and persons that a command names: every id of one that its components hold, however
 * deep, so that no command can forget to tell. An id that the command itself makes is among them,
 * and is nobody's yet. Content is not looked into: what it says of others is no act on them.
 */
final class Names {
    /** A record's components and how it is made of them; looked up once for each type. */
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private Names() {}

    static Set<UUID> of(Object command) {
        var named = new LinkedHashSet<UUID>();
        renamed(
                command,
                id -> {
                    named.add(id);
                    return id;
                });
        return Collections.unmodifiableSet(named);
    }

    /** The same command with ids that nothing has; what was one id is one id again. */
    static Object unknown(Object command) {
        var others = new HashMap<UUID, UUID>();
        return renamed(command, id -> others.computeIfAbsent(id, _ -> UUID.randomUUID()));
    }

    private static Object renamed(Object value, UnaryOperator<UUID> ids) {
        return switch (value) {
            case RecordId(var id) -> {
                var other = ids.apply(id);
                yield other.equals(id) ? value : new RecordId(other);
            }
            case SubjectId(var id) -> {
                var other = ids.apply(id);
                yield other.equals(id) ? value : new SubjectId(other);
            }
            case Content _ -> value;
            case Record whole -> renamed(whole, ids);
            case Set<?> items -> renamed(items, new LinkedHashSet<>(), ids);
            case List<?> items -> renamed(items, new ArrayList<>(), ids);
            default -> value;
        };
    }

    private static Object renamed(
            Collection<?> items, Collection<Object> others, UnaryOperator<UUID> ids) {
        boolean same = true;
        for (var item : items) {
            var other = renamed(item, ids);
            same &= other.equals(item);
            others.add(other);
        }
        return same ? items : others;
    }

    private static Object renamed(Record whole, UnaryOperator<UUID> ids) {
        var shape = SHAPES.get(whole.getClass());
        boolean same = true;
        var parts = new @Nullable Object[shape.components().length];
        for (int i = 0; i < parts.length; i++) {
            var part = shape.part(whole, i);
            parts[i] = part == null ? null : renamed(part, ids);
            same &= Objects.equals(parts[i], part);
        }
        return same ? whole : shape.made(parts);
    }

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            try {
                var components = type.getRecordComponents();
                var types =
                        Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new);
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                for (var component : components) {
                    component.getAccessor().setAccessible(true);
                }
                return new Shape(components, constructor);
            } catch (NoSuchMethodException e) {
                throw unreadable(type, e);
            }
        }

        @Nullable Object part(Record whole, int i) {
            try {
                return components[i].getAccessor().invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw unreadable(whole.getClass(), e);
            }
        }

        Object made(@Nullable Object[] parts) {
            try {
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw unreadable(constructor.getDeclaringClass(), e);
            }
        }

        /** What went wrong may quote what was told; the type is enough to find it. */
        private static IllegalStateException unreadable(
                Class<?> type, ReflectiveOperationException e) {
            return new IllegalStateException(
                    "a command of the type "
                            + type.getName()
                            + " cannot be read: "
                            + e.getClass().getSimpleName());
        }
    }
}
