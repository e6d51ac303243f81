package org.safeguardinghub.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.validation.constraints.NotNull;

import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A constraint that is written behind the dot of a nested type belongs to the type alone, and
 * nobody checks it: the field takes anything, also nothing.
 */
class ConstraintsTest {
    /** The same constraint, once where it is checked and once where it is not. */
    record Planted(
            @NotNull Map.Entry<String, String> kept, Map.@NotNull Entry<String, String> lost) {}

    @Test
    void every_constraint_of_a_request_is_one_that_is_checked() {
        var records =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.safeguardinghub.api")
                                .stream()
                                .filter(JavaClass::isRecord)
                                .<Class<?>>map(JavaClass::reflect)
                                .toList();
        assertThat(records).hasSizeGreaterThan(50);
        assertThat(records.stream().flatMap(ConstraintsTest::unchecked)).isEmpty();
    }

    @Test
    void one_that_is_not_would_be_found() {
        assertThat(unchecked(Planted.class)).containsExactly("Planted.lost @NotNull");
    }

    private static Stream<String> unchecked(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(
                        field ->
                                Arrays.stream(field.getAnnotatedType().getAnnotations())
                                        .map(Annotation::annotationType)
                                        .filter(ConstraintsTest::isConstraint)
                                        .filter(constraint -> !isChecked(field, constraint))
                                        .map(c -> name(type, field) + " @" + c.getSimpleName()));
    }

    private static boolean isConstraint(Class<? extends Annotation> annotation) {
        return annotation.getPackageName().startsWith("jakarta.validation");
    }

    private static boolean isChecked(
            RecordComponent field, Class<? extends Annotation> constraint) {
        return field.getAccessor().isAnnotationPresent(constraint);
    }

    private static String name(Class<?> type, RecordComponent field) {
        return type.getSimpleName() + "." + field.getName();
    }
}
