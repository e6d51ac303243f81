package org.safeguardinghub.replay;

import java.sql.Connection;
import java.sql.SQLException;

/** What two versions of a view hold up to the same position. */
record Compared(int old, int next, long upTo, Checksum before, Checksum after) {
    static Compared nothing(int old, int next) {
        return new Compared(old, next, 0, Checksum.NONE, Checksum.NONE);
    }

    /** Both, with what stands between the last position and this one. */
    Compared plus(VersionedTable table, Connection connection, long position) throws SQLException {
        return new Compared(
                old,
                next,
                position,
                before.plus(table.checksum(connection, old, upTo, position)),
                after.plus(table.checksum(connection, next, upTo, position)));
    }

    boolean equal() {
        return before.equals(after);
    }
}
