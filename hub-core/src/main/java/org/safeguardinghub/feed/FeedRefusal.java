package org.safeguardinghub.feed;

import org.safeguardinghub.shared.Refusal;

/** Why an item was not acknowledged. */
public enum FeedRefusal implements Refusal {
    ALREADY_ACKNOWLEDGED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "feed.already-acknowledged";
    }

    @Override
    public String detail() {
        return "this item is acknowledged already";
    }
}
