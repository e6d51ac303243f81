package org.safeguardinghub.authority;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.safeguardinghub.serialization.EventModule;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Party;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * A fact as JSON, without what has columns of its own: its id, its position and its validity, of
 * which the last two change when it ends.
 */
final class FactForm {
    private static final List<String> IN_COLUMNS = List.of("id", "position", "validity");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new EventModule())
                    .addMixIn(Party.class, PartyForm.class)
                    .changeDefaultVisibility(
                            seen ->
                                    seen.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private FactForm() {}

    static String details(Fact fact) {
        ObjectNode written = JSON.valueToTree(fact);
        written.remove(IN_COLUMNS);
        return JSON.writeValueAsString(written);
    }

    /** Leaves the three columns to the reader. The failure of a read never quotes what was read. */
    static ObjectNode details(String stored) {
        try {
            return (ObjectNode) JSON.readTree(stored);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static <F extends Fact> F read(ObjectNode whole, Class<F> type) {
        try {
            return JSON.treeToValue(whole, type);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException("the register holds a fact that cannot be read");
    }
}
