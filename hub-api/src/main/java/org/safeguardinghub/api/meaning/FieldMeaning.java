package org.safeguardinghub.api.meaning;

import com.github.therapi.runtimejavadoc.RuntimeJavadoc;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.command.CommandBody;

import java.lang.reflect.RecordComponent;
import java.util.UUID;

/**
 * What a field means and which document says so, as the Javadoc of its record has it. A field
 * without a source of its own has that of its record, and a record that of the one around it.
 *
 * @param meaning empty where no {@code @param} describes the field
 * @param source null where nothing around it names one
 */
public record FieldMeaning(String meaning, @Nullable String source) {
    public static FieldMeaning of(RecordComponent field) {
        var own = said(field.getDeclaringRecord(), field);
        var described = own == null && isCommandId(field) ? CommandBody.class : null;
        var said = described == null ? own : said(described, field);
        var meant = said == null ? new KeptComment("", null) : said;
        return new FieldMeaning(
                meant.meaning(),
                meant.source() == null
                        ? sourceOf(described == null ? field.getDeclaringRecord() : described)
                        : meant.source());
    }

    private static @Nullable KeptComment said(Class<?> type, RecordComponent field) {
        return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
                .filter(param -> param.getName().equals(field.getName()))
                .map(param -> KeptComment.of(param.getComment()))
                .findFirst()
                .orElse(null);
    }

    /** Every command has an id of the same meaning, which is told once. */
    private static boolean isCommandId(RecordComponent field) {
        return field.getName().equals("id") && field.getType() == UUID.class;
    }

    /** The document that a type names, or that around it. */
    public static @Nullable String sourceOf(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        var own = KeptComment.of(RuntimeJavadoc.getJavadoc(type).getComment()).source();
        return own == null ? sourceOf(type.getDeclaringClass()) : own;
    }
}
