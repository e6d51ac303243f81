package org.safeguardinghub.api.errors;

/**
 * One operation of the hub and what a good request to it needs.
 *
 * @param id its name in the description
 * @param purpose empty where none is asked for
 * @param body empty where there is none; {@code $} stands for the command's id
 */
record Operation(
        String id,
        String method,
        String path,
        String agency,
        String role,
        String purpose,
        String body) {
    private static final String CARE = "CHILD_PROTECTION";

    static Operation command(String id, String path, String agency, String role, String body) {
        return new Operation(
                id, "POST", "/api/v1" + path, agency, role, "", body.replace('\'', '"'));
    }

    static Operation read(String id, String path, String agency) {
        return new Operation(id, "GET", "/api/v1" + path, agency, "PUBLISHER", CARE, "");
    }

    Operation asking(String why, String role) {
        return new Operation(id, method, path, agency, role, why, body);
    }

    Operation asking() {
        return asking(CARE, role);
    }

    boolean asks() {
        return !purpose.isEmpty();
    }

    boolean hasBody() {
        return !body.isEmpty();
    }
}
