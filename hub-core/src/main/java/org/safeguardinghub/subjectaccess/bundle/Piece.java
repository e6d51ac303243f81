package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An item as it can be read now, before anybody's mark is laid on it. */
public sealed interface Piece {
    /** The number of its item. */
    int number();

    /**
     * A part of a record.
     *
     * @param beginning whether the record begins with it
     * @param event the name of what was recorded, for example {@code concern.recorded}
     * @param codes those that a bundle tells with it, whatever is left out of its content
     */
    record Held(
            int number,
            RecordId record,
            RecordType type,
            boolean beginning,
            String event,
            Instant happenedAt,
            Instant recordedAt,
            Map<String, String> codes,
            Map<Category, ObjectNode> content)
            implements Piece {
        /** Codes that no bundle tells are no part of it. */
        public Held {
            codes = ToldCodes.of(type, codes);
        }

        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "Held " + number;
        }
    }

    /**
     * Other agencies looked at records, or were given them.
     *
     * @param records of the person, which the agency owns
     * @param shared whether the agency decided to share; else it was asked for by the others
     */
    record Disclosed(
            int number,
            Set<RecordId> records,
            Instant at,
            boolean shared,
            List<String> agencies,
            List<String> purposes)
            implements Piece {}
}
