package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Markings;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;

/**
 * The beginning of a record or something that was added to it, by itself: what was said then, and
 * not what later parts made of it.
 *
 * @param envelope of the record
 * @param event the name of the event, for example {@code concern.corrected}
 * @param position where it stands in the log
 * @param happenedAt when it happened, or else when the hub was told
 * @param markings of this part alone
 * @param content by category, without protected names; a category whose key was destroyed is not
 *     there
 */
public record HeldPart(
        Envelope envelope,
        String event,
        long position,
        AgencyId saidBy,
        Instant happenedAt,
        Instant recordedAt,
        Markings markings,
        Map<String, String> codes,
        Map<Category, ObjectNode> content) {
    /** Whether it is where its record begins. */
    public boolean isBeginning() {
        return position == envelope.position();
    }

    /** Says which part it is, and nothing of its content. */
    @Override
    public String toString() {
        return "HeldPart " + event;
    }
}
