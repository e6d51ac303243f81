package org.safeguardinghub.api.tamper;

import java.sql.SQLException;
import java.util.Random;

/** One kind of change, in one of several ways by chance. */
@FunctionalInterface
interface Crime {
    Change commit(Tables tables, Random random) throws SQLException;
}
