package org.safeguardinghub.api.body;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;

/**
 * Codes as the names of fields, such as categories of content: a name not in the list is unknown.
 */
final class CodeKeys extends SimpleKeyDeserializers {
    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return type.isEnumType() ? new CodeKey(type.getRawClass()) : null;
    }

    private static final class CodeKey extends KeyDeserializer {
        private final Class<?> code;

        CodeKey(Class<?> code) {
            this.code = code;
        }

        @Override
        public @Nullable Object deserializeKey(String name, DeserializationContext context) {
            var constant = StrictTypes.constant(code, name);
            if (constant == null) {
                FaultKeeper.note(context, FieldError::unknown);
            }
            return constant;
        }
    }
}
