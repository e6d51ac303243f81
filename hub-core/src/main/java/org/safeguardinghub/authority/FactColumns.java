package org.safeguardinghub.authority;

import com.fasterxml.jackson.annotation.JacksonInject;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What of a fact has columns of its own. It is given to the fact that is parsed as it is: writing
 * two instants as text for the parser takes longer than the rest of the fact.
 */
final class FactColumns extends InjectableValues {
    static final List<String> NAMES = List.of("id", "position", "validity");

    private final UUID id;
    private final long position;
    private final Validity validity;

    FactColumns(UUID id, long position, Validity validity) {
        this.id = id;
        this.position = position;
        this.validity = validity;
    }

    @Override
    public Object findInjectableValue(
            DeserializationContext context,
            Object name,
            BeanProperty property,
            @Nullable Object fact,
            @Nullable Boolean optional,
            @Nullable Boolean useInput) {
        return switch ((String) name) {
            case "id" -> id;
            case "position" -> position;
            case "validity" -> validity;
            default -> throw new IllegalArgumentException("no column " + name);
        };
    }

    @Override
    public InjectableValues snapshot() {
        return this;
    }

    /** Says of every kind of fact which of its components these are. */
    static final class Components extends AnnotationIntrospector {
        @Override
        public JacksonInject.@Nullable Value findInjectableValue(
                MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && Fact.class.isAssignableFrom(parameter.getDeclaringClass())) {
                var components =
                        Objects.requireNonNull(parameter.getDeclaringClass().getRecordComponents());
                var name = components[parameter.getIndex()].getName();
                return NAMES.contains(name)
                        ? JacksonInject.Value.construct(name, false, false)
                        : null;
            }
            return null;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
