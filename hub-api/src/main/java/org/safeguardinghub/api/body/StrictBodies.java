package org.safeguardinghub.api.body;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Reads request bodies: syntax first, then characters, fields and types, then the constraints on
 * the request record. All faults are reported at once. Safe for use by many threads.
 *
 * <p>Request records use boxed types and accept nulls in their constructors; what is required is
 * said with {@code @NotNull}.
 */
public final class StrictBodies {
    /** The most bytes that a body may have. */
    public static final int LIMIT = 1024 * 1024;

    private static final JsonMapper STRICT = mapper();

    private final Validator validator;

    public StrictBodies(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads one request.
     *
     * @throws MalformedJson if the bytes are not one JSON value in UTF-8
     * @throws BodyRejected if the value is not an acceptable {@code T}
     */
    public <T> T read(byte[] body, Class<T> type) {
        var faults = new Faults();
        var text = JsonText.decode(body);
        JsonText.check(text, faults);
        var request = bind(text, type, faults);
        if (request != null) {
            validate(request, faults);
        }
        if (request == null && faults.none()) {
            faults.add("", field -> FieldError.type(field, "an object"));
        }
        if (request == null || !faults.none()) {
            throw new BodyRejected(faults.all());
        }
        return request;
    }

    /** The {@code id} of a command, whatever else is in its body. */
    public UUID idOf(byte[] body) {
        var faults = new Faults();
        var text = JsonText.decode(body);
        JsonText.check(text, faults);
        return UuidForm.read(STRICT.readTree(text).path("id").asString(""))
                .orElseThrow(() -> new BodyRejected(List.of(FieldError.type("/id", "a UUID"))));
    }

    /**
     * Opens an envelope: one JSON object that carries a body in one of its members.
     *
     * @throws MalformedJson if the bytes are not one JSON object in UTF-8
     */
    public JsonEnvelope open(byte[] envelope, String member) {
        var text = JsonText.decode(envelope);
        JsonText.check(text, new Faults());
        if (!(STRICT.readTree(text) instanceof ObjectNode attributes)) {
            throw new MalformedJson("an object is expected");
        }
        var body = attributes.has(member) ? JsonText.member(text, member) : "";
        return new JsonEnvelope(attributes.without(member), body.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> @Nullable T bind(String text, Class<T> type, Faults faults) {
        try {
            return STRICT.readerFor(type).withAttribute(Faults.class, faults).readValue(text);
        } catch (JacksonException fault) {
            faults.add(pointer(fault), field -> FieldError.type(field, "of the documented type"));
            return null;
        } catch (RuntimeException fault) {
            // a value that was passed over is missing where the binding needs it
            if (faults.none()) {
                throw fault;
            }
            return null;
        }
    }

    /** After other faults, only constraints on fields that were read soundly mean anything. */
    private <T> void validate(T request, Faults faults) {
        var sound = faults.none();
        validator.validate(request).stream()
                .map(Violations::translate)
                .filter(
                        e ->
                                sound
                                        || !(e.code().equals("field.conflict")
                                                || faults.touch(e.field())))
                .sorted(Comparator.comparing(FieldError::field))
                .toList()
                .forEach(e -> faults.add(e.field(), _ -> e));
    }

    private static String pointer(JacksonException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getPropertyName();
            pointer.append('/').append(name != null ? name : step.getIndex());
        }
        return pointer.toString();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder(JsonText.STRICT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // a map's key that is no code is noted by CodeKey, and its entry passed over
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .addHandler(new FaultKeeper())
                .addModule(
                        new SimpleModule()
                                .setDeserializers(new StrictTypes())
                                .setKeyDeserializers(new CodeKeys()))
                .build();
    }
}
