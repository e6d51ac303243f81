package org.safeguardinghub.authority;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.safeguardinghub.serialization.EventModule;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Party;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/**
 * A fact as JSON, without what has columns of its own: its id, its position and its validity, of
 * which the last two change when it ends.
 */
final class FactForm {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new EventModule())
                    .addMixIn(Party.class, PartyForm.class)
                    .annotationIntrospector(
                            AnnotationIntrospector.pair(
                                    new FactColumns.Components(),
                                    new JacksonAnnotationIntrospector()))
                    .changeDefaultVisibility(
                            seen ->
                                    seen.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** By what they read; making one takes as long as reading a fact. */
    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return JSON.readerFor(type);
                }
            };

    private FactForm() {}

    static String details(Fact fact) {
        ObjectNode written = JSON.valueToTree(fact);
        written.remove(FactColumns.NAMES);
        return JSON.writeValueAsString(written);
    }

    /**
     * What is stored, with what has columns of its own. The failure of a read never quotes what was
     * read.
     */
    static <F extends Fact> F read(
            UUID id, long position, Validity validity, String stored, Class<F> type) {
        var columns = new FactColumns(id, position, validity);
        try {
            return READERS.get(type).with(columns).readValue(stored);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    /** Of a fact about a policy, all that is stored with it. */
    static int version(String stored) {
        try {
            return JSON.readTree(stored).path("version").asInt();
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException("the register holds a fact that cannot be read");
    }
}
