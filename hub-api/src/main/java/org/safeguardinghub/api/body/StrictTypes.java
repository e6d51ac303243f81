package org.safeguardinghub.api.body;

import static org.safeguardinghub.api.problem.FieldError.date;
import static org.safeguardinghub.api.problem.FieldError.type;

import static tools.jackson.core.JsonToken.VALUE_FALSE;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static tools.jackson.core.JsonToken.VALUE_STRING;
import static tools.jackson.core.JsonToken.VALUE_TRUE;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The scalar types of request bodies, each with the one form in which it is accepted. */
final class StrictTypes extends SimpleDeserializers {
    private static final String DAY = "a date such as 2026-03-01";
    private static final String MOMENT = "a time with its offset, such as 2026-03-01T09:30:00Z";
    private static final Pattern DAY_FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT_FORM =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Set<JsonToken> NUMBER = Set.of(VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT);

    StrictTypes() {
        plain(String.class, Set.of(VALUE_STRING), "a text", JsonParser::getString);
        plain(
                Boolean.class,
                Set.of(VALUE_TRUE, VALUE_FALSE),
                "true or false",
                JsonParser::getBooleanValue);
        plain(Integer.class, Set.of(VALUE_NUMBER_INT), "a whole number", JsonParser::getIntValue);
        plain(Long.class, Set.of(VALUE_NUMBER_INT), "a whole number", JsonParser::getLongValue);
        plain(BigDecimal.class, NUMBER, "a number", JsonParser::getDecimalValue);
        plain(Double.class, NUMBER, "a number", StrictTypes::finite);
        written(LocalDate.class, DAY, StrictTypes::day, field -> date(field, DAY));
        written(OffsetDateTime.class, MOMENT, StrictTypes::moment, field -> date(field, MOMENT));
        written(Instant.class, MOMENT, StrictTypes::instant, field -> date(field, MOMENT));
        id(UUID.class, id -> id);
        id(SubjectId.class, SubjectId::new);
        id(RecordId.class, RecordId::new);
        written(AgencyId.class, "an agency id", StrictTypes::agency, FieldError::agencyUnknown);
    }

    private <T> void plain(
            Class<T> type, Set<JsonToken> tokens, String expected, Scalar.Reading<T> reading) {
        addDeserializer(type, Scalar.of(type, tokens, expected, reading));
    }

    private <T> void written(
            Class<T> type,
            String expected,
            Function<String, @Nullable T> form,
            Function<String, FieldError> fault) {
        addDeserializer(type, Scalar.written(type, expected, form, fault));
    }

    private <T> void id(Class<T> type, Function<UUID, T> of) {
        written(
                type,
                "a UUID",
                text -> UuidForm.read(text).map(of).orElse(null),
                field -> type(field, "a UUID"));
    }

    /** A code is its name, exactly: no number, no other case, no blanks around it. */
    @Override
    public ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return code(type.getRawClass());
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type.isEnum() || super.hasDeserializerFor(config, type);
    }

    private static <T> Scalar<T> code(Class<T> type) {
        return Scalar.written(
                type,
                "a code from its list",
                text -> constant(type, text),
                FieldError::codeUnknown);
    }

    static <T> @Nullable T constant(Class<T> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Double finite(JsonParser parser) {
        var value = parser.getDoubleValue();
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable LocalDate day(String text) {
        return DAY_FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
    }

    private static @Nullable OffsetDateTime moment(String text) {
        return MOMENT_FORM.matcher(text).matches() ? OffsetDateTime.parse(text) : null;
    }

    private static @Nullable Instant instant(String text) {
        var moment = moment(text);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable AgencyId agency(String text) {
        return AgencyId.isWellFormed(text) ? new AgencyId(text) : null;
    }
}
