package org.safeguardinghub;

/**
 * Reads what is kept for agencies and is not told for which: the architecture test must find it.
 */
public final class PlantedTable {
    private static final String ALL = "select record_id from candidate";

    public String all() {
        return ALL;
    }
}
