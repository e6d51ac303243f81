package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.sharing.Ruling;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * One record as the reader may see it: content only of the categories shown, reduced to the level.
 *
 * @param content as it was last corrected
 * @param codes of the record's state, the latest of each
 * @param later what was added since, oldest first; parts of which nothing may be seen are left out
 * @param stale whether the date by which it was to be looked at again has passed
 */
public record Entry(
        RulingId rulingId,
        Envelope envelope,
        Ruling ruling,
        Map<Category, ObjectNode> content,
        Map<String, String> codes,
        List<Part> later,
        Markings markings,
        boolean stale) {
    /** A record of which nothing but its ruling is wanted. */
    static Entry bare(RulingId id, Envelope envelope, Ruling ruling) {
        return new Entry(id, envelope, ruling, Map.of(), Map.of(), List.of(), Markings.NONE, false);
    }

    @Override
    public String toString() {
        return "Entry " + rulingId;
    }
}
