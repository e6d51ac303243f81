package org.safeguardinghub.adapters.client;

import tools.jackson.databind.JsonNode;

/**
 * One item of the agency's feed: a CloudEvent, which names a record and carries no personal
 * content.
 */
public record FeedEvent(JsonNode cloudEvent) {
    /** Place in the agency's own dense count; give the last one to {@link HubClient#feed}. */
    public long feedNumber() {
        return cloudEvent.path("feednumber").asLong(0);
    }

    public String id() {
        return cloudEvent.path("id").asString("");
    }

    public String type() {
        return cloudEvent.path("type").asString("");
    }

    /** The record's id, to be fetched under a purpose of the reader's own. */
    public String subject() {
        return cloudEvent.path("subject").asString("");
    }
}
