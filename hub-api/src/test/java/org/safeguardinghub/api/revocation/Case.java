package org.safeguardinghub.api.revocation;

import tools.jackson.databind.json.JsonMapper;

/**
 * One child and one concern, with words that stand nowhere else.
 *
 * @param name the child's
 * @param words in the account and in the file
 * @param home in the address
 * @param file attached to the concern
 * @param taking what takes the authority away is said of this: an involvement, a share, or nothing
 * @param feedFrom where the reader's feed was before the case began
 */
record Case(
        String child,
        String concern,
        String name,
        String words,
        String home,
        String file,
        String taking,
        long feedFrom) {
    /** Whether it is told of the concern as of something that can be read. */
    boolean isToldOfIn(String feed) {
        for (var item : JsonMapper.shared().readTree(feed).path("items")) {
            if (item.path("type").asString("").endsWith(".concern.recorded.v1")
                    && item.toString().contains(concern)) {
                return true;
            }
        }
        return false;
    }
}
