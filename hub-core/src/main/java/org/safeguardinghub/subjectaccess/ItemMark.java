package org.safeguardinghub.subjectaccess;

/**
 * The mark on one item.
 *
 * @param item its number in the collection
 */
public record ItemMark(int item, Mark mark) {
    /** Names which item, and nothing of what was judged. */
    @Override
    public String toString() {
        return "ItemMark " + item;
    }
}
