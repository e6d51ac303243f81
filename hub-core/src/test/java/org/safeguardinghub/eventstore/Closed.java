package org.safeguardinghub.eventstore;

import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.util.Set;

@EventName("test.closed")
record Closed(String about) implements Tagged {
    @Override
    public Set<String> tags() {
        return Set.of(about);
    }
}
