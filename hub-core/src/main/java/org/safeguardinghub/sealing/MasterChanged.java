package org.safeguardinghub.sealing;

import java.sql.SQLException;

/** The keys database keeps no key that is not wrapped with the newest master key. */
final class MasterChanged {
    private static final String STATE = "HK001";

    private MasterChanged() {}

    static boolean is(SQLException refusal) {
        return STATE.equals(refusal.getSQLState());
    }
}
