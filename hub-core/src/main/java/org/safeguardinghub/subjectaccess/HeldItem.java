package org.safeguardinghub.subjectaccess;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

/**
 * Something that was found, not numbered yet; its parts are those of {@link Item}.
 *
 * @param position where its event stands: the same thing is found there again
 */
public record HeldItem(Item.Kind kind, long position, @Nullable RecordId record, AgencyId saidBy) {
    public Item.Place place() {
        return new Item.Place(kind, position);
    }

    public Item numbered(int number) {
        return new Item(number, kind, position, record, saidBy);
    }
}
