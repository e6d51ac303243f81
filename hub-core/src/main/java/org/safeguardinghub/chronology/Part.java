package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;

/**
 * What was added to a record, as the reader may see it.
 *
 * @param event the name of the event, for example {@code referral.acknowledged}
 * @param recordedAt when the hub was told
 * @param codes what changed of the record's state
 * @param content what was said, by category, reduced to the levels of the record's ruling
 * @param before what the fields that it corrects said before; empty unless it corrects
 */
public record Part(
        String event,
        Instant recordedAt,
        long position,
        AgencyId saidBy,
        Effect effect,
        Map<String, String> codes,
        Map<Category, ObjectNode> content,
        Map<Category, ObjectNode> before) {
    @Override
    public String toString() {
        return "Part " + event;
    }
}
