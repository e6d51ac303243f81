package org.safeguardinghub.api.description;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.command.CommandBody;

import java.lang.reflect.RecordComponent;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a field means and which document says so, as the Javadoc of its record has it. A field
 * without a source of its own has that of its record, and a record that of the one around it.
 *
 * @param meaning empty where no {@code @param} describes the field
 * @param source null where nothing around it names one
 */
record FieldMeaning(String meaning, @Nullable String source) {
    private static final Pattern SOURCE = Pattern.compile("(?i)\\bsource: (.+?)\\.?$");

    static FieldMeaning of(RecordComponent field) {
        var record = field.getDeclaringRecord();
        var described = isCommandId(field) ? CommandBody.class : record;
        var comment =
                RuntimeJavadoc.getJavadoc(described).getRecordComponents().stream()
                        .filter(param -> param.getName().equals(field.getName()))
                        .map(param -> MarkdownComment.of(param.getComment()))
                        .findFirst()
                        .orElse("");
        var own = SOURCE.matcher(comment);
        return own.find()
                ? new FieldMeaning(comment.substring(0, own.start()).strip(), own.group(1))
                : new FieldMeaning(comment, sourceOf(described));
    }

    /** Every command has an id of the same meaning, which is told once. */
    private static boolean isCommandId(RecordComponent field) {
        return field.getName().equals("id") && field.getType() == UUID.class;
    }

    private static @Nullable String sourceOf(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        var found = SOURCE.matcher(text(RuntimeJavadoc.getJavadoc(type)));
        return found.find() ? found.group(1) : sourceOf(type.getDeclaringClass());
    }

    private static String text(ClassJavadoc javadoc) {
        return MarkdownComment.of(javadoc.getComment());
    }
}
