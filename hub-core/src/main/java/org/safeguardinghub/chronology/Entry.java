package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.sharing.Ruling;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * One record as the reader may see it: content only of the categories shown, reduced to the level.
 */
public record Entry(
        RulingId rulingId, Envelope envelope, Ruling ruling, Map<Category, ObjectNode> content) {
    @Override
    public String toString() {
        return "Entry " + rulingId;
    }
}
