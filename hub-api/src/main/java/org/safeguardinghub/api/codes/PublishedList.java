package org.safeguardinghub.api.codes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.meaning.FieldMeaning;
import org.safeguardinghub.api.meaning.KeptComment;
import org.safeguardinghub.shared.CodeList;
import org.safeguardinghub.shared.LegalStatus;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A list of codes that the interface takes: an enum as those outside know it. What it and its codes
 * mean is what their Javadoc says.
 *
 * @param name how the list is asked for, for example {@code concern-type}
 * @param meaning what the codes tell
 * @param version grows when codes are added
 * @param effectiveFrom the day from which this version is accepted
 * @param source the document and section that the list is from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedList(
        String name,
        String meaning,
        int version,
        LocalDate effectiveFrom,
        @Nullable String source,
        List<Code> codes) {
    private static final LocalDate BEGINNING = LocalDate.of(2026, 11, 23);

    /**
     * One code of a list.
     *
     * @param meaning in plain English
     * @param source where it differs from that of the list
     * @param status how far the law behind it has come, where that is in question
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(
            String code,
            String meaning,
            @Nullable String source,
            LegalStatus.@Nullable Standing status) {}

    /**
     * @param usedBy the source of a field that takes its codes, for a list that names none itself
     */
    static PublishedList of(Class<? extends Enum<?>> type, @Nullable String usedBy) {
        var own = FieldMeaning.sourceOf(type);
        var said = KeptComment.of(RuntimeJavadoc.getJavadoc(type).getComment());
        var version = type.getAnnotation(CodeList.class);
        return new PublishedList(
                nameOf(type),
                said.meaning(),
                version == null ? 1 : version.version(),
                version == null ? BEGINNING : LocalDate.parse(version.from()),
                own == null ? usedBy : own,
                Arrays.stream(type.getEnumConstants()).map(PublishedList::code).toList());
    }

    private static Code code(Enum<?> constant) {
        var said = KeptComment.of(RuntimeJavadoc.getJavadoc(constant).getComment());
        var plain = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var status = field(constant).getAnnotation(LegalStatus.class);
        return new Code(
                constant.name(),
                said.meaning().isEmpty() ? plain : said.meaning(),
                said.source(),
                status == null ? null : status.value());
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of the enum's name, after those of the type that it stands in. */
    static String nameOf(Class<?> type) {
        var around = type.getDeclaringClass();
        var own = type.getSimpleName().replaceAll("Request$", "");
        var words = own.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return around == null ? words : nameOf(around) + "-" + words;
    }
}
