package org.safeguardinghub.api.kafka;

import org.safeguardinghub.shared.AgencyId;

import java.util.List;
import java.util.Optional;

/** The names of an agency's three topics. Ids of agencies have no dots, so none can pose. */
record ChannelNames(String feed, String inbound, String replies) {
    static final String FEED = "hub.feed.";
    static final String INBOUND = "hub.inbound.";
    static final String REPLIES = "hub.replies.";

    static ChannelNames of(AgencyId agency) {
        return new ChannelNames(FEED + agency, INBOUND + agency, REPLIES + agency);
    }

    List<String> all() {
        return List.of(feed, inbound, replies);
    }

    /** Whose inbound topic this is. */
    static Optional<AgencyId> sender(String topic) {
        var agency = topic.startsWith(INBOUND) ? topic.substring(INBOUND.length()) : "";
        return AgencyId.isWellFormed(agency) ? Optional.of(new AgencyId(agency)) : Optional.empty();
    }
}
