package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.subjectaccess.Exemption;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One entry of a bundle: all that whoever asked is told. It holds neither the number of an item nor
 * the id of a record, so that no gap between them can tell of what is not here.
 */
public sealed interface Told {
    /**
     * Something that is held.
     *
     * @param partly why something of it is left out, as far as that may be told
     */
    record Given(
            RecordType type,
            String event,
            Instant happenedAt,
            Instant recordedAt,
            Map<String, String> codes,
            Map<Category, ObjectNode> content,
            SortedSet<Exemption> partly)
            implements Told {
        /** Names nothing of the content. */
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** Something is withheld, and the law allows to tell that. */
    record Withheld(Exemption because) implements Told {}

    /** Other agencies looked at something that is told here, or were given it. */
    record Disclosed(Instant at, boolean shared, List<String> agencies, List<String> purposes)
            implements Told {}
}
