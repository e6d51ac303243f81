package org.safeguardinghub.api.description;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong with a body, told from the types and limits of its fields. */
final class FaultsOfBody {
    private static final Set<Class<?>> TIMES =
            Set.of(LocalDate.class, OffsetDateTime.class, Instant.class);
    private static final Set<Class<?>> IDS = Set.of(RecordId.class, SubjectId.class);

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> codes =
            new TreeSet<>(
                    Set.of("field.unknown", "field.type", "field.missing", "field.characters"));
    private boolean namesRecords;

    FaultsOfBody(Class<?> body) {
        look(body);
    }

    Set<String> codes() {
        return codes;
    }

    /** Whether the body can name what is absent or hidden. */
    boolean namesRecords() {
        return namesRecords;
    }

    private void look(AnnotatedType type) {
        if (type.isAnnotationPresent(Size.class)) {
            codes.add("field.too-long");
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            Arrays.stream(generic.getAnnotatedActualTypeArguments()).forEach(this::look);
        }
        switch (type.getType()) {
            case Class<?> plain -> look(plain);
            case ParameterizedType generic -> look((Class<?>) generic.getRawType());
            default -> {}
        }
    }

    private void look(Class<?> type) {
        if (TIMES.contains(type)) {
            codes.add("field.date");
        } else if (type == AgencyId.class) {
            codes.add("agency.unknown");
        } else if (type.isEnum()) {
            codes.add("code.unknown");
        } else if (IDS.contains(type)) {
            namesRecords = true;
        } else if (type.isRecord() && seen.add(type)) {
            Arrays.stream(type.getRecordComponents())
                    .forEach(field -> look(field.getAnnotatedType()));
            lookAcrossFields(type);
        }
    }

    private void lookAcrossFields(Class<?> type) {
        if (Arrays.stream(type.getDeclaredMethods())
                .anyMatch(
                        rule ->
                                rule.isAnnotationPresent(AssertTrue.class)
                                        || rule.isAnnotationPresent(AssertFalse.class))) {
            codes.add("field.conflict");
        }
    }
}
