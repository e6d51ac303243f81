package org.safeguardinghub.rowsecurity;

import org.safeguardinghub.shared.AgencyId;

/** SQL that says whose rows the statements after it may touch, until their transaction ends. */
public final class Scope {
    /** The setting that says it. */
    public static final String SETTING = "hub.agency";

    /** Its value for the rows of all agencies. */
    public static final String EVERY = "*";

    /**
     * The rows of one agency, whose id is its one parameter: to be written before a statement, so
     * that both are one round trip and, where no transaction is open, one transaction.
     */
    public static final String ONE_AGENCY = "select set_config('hub.agency', ?, true); ";

    /** The rows of all agencies: for the hub's own work, never for what one of them asks. */
    public static final String EVERY_AGENCY = "select set_config('hub.agency', '*', true); ";

    private Scope() {}

    /** The parameter of {@link #ONE_AGENCY}; no agency's id is the text that means all of them. */
    public static String of(AgencyId agency) {
        return agency.text();
    }
}
