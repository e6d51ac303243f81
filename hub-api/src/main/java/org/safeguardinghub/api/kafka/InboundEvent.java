package org.safeguardinghub.api.kafka;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.BodyRejected;
import org.safeguardinghub.api.body.JsonEnvelope;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;

/**
 * A CloudEvent that carries a command.
 *
 * @param subject the id that is in the path over HTTP; empty where there is none
 * @param purpose what is in the header over HTTP; empty where nothing was said
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never kept
record InboundEvent(
        CommandType type,
        String subject,
        String purpose,
        @Nullable String caseReference,
        byte[] body) {

    /** Refuses what is no CloudEvent 1.0 with JSON in it, or no command that is known. */
    static InboundEvent of(JsonEnvelope envelope) {
        var errors = new ArrayList<FieldError>();
        for (var required : List.of("specversion", "id", "source", "type")) {
            if (text(envelope, required).isBlank()) {
                errors.add(FieldError.missing("/" + required));
            }
        }
        if (errors.isEmpty() && !text(envelope, "specversion").equals("1.0")) {
            errors.add(FieldError.codeUnknown("/specversion"));
        }
        var type = CommandType.of(text(envelope, "type"));
        if (errors.isEmpty() && type.isEmpty()) {
            errors.add(FieldError.codeUnknown("/type"));
        }
        if (!errors.isEmpty()) {
            throw new BodyRejected(errors);
        }
        var media = envelope.attributes().path("datacontenttype").asString("application/json");
        if (!media.equals("application/json") || envelope.attributes().has("data_base64")) {
            throw new ProblemException(Problem.mediaTypeUnsupported());
        }
        return new InboundEvent(
                type.orElseThrow(),
                text(envelope, "subject"),
                text(envelope, "purpose"),
                envelope.attributes().has("casereference") ? text(envelope, "casereference") : null,
                envelope.body());
    }

    private static String text(JsonEnvelope envelope, String attribute) {
        return envelope.attributes().path(attribute).stringValue("");
    }

    /** Shows nothing that was written about anybody. */
    @Override
    public String toString() {
        return "InboundEvent[" + type + "]";
    }
}
