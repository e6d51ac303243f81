package org.safeguardinghub.api.exits;

/** What can leave by an exit. The first that fits is its class. */
enum Leaves {
    CONTENT("content"),
    FEED_ITEMS("feed items"),
    RULINGS("rulings"),
    EXISTENCE("existence"),
    /** ids, counts and codes for who runs the hub; nothing that was ruled on */
    OPERATION("figures for operators"),
    /** digests, names of events and times: to auditors of all, to others of what they sent */
    EVIDENCE("evidence"),
    /** what anybody may know: nothing of any person or record */
    REFERENCE("reference");

    final String words;

    Leaves(String words) {
        this.words = words;
    }

    /** Whether an agency's view goes through it, so that rulings decide on it. */
    boolean isRuledOn() {
        return this != OPERATION && this != EVIDENCE && this != REFERENCE;
    }

    static Leaves named(String words) {
        for (var one : values()) {
            if (one.words.equals(words)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such class of exits: " + words);
    }
}
