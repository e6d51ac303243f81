package org.safeguardinghub.api.requirements;

import java.util.List;

/**
 * One requirement of the domain guide.
 *
 * @param id for example {@code SR-05}
 * @param later what work that comes later will show of it; empty where nothing is left
 * @param tests the tests that show it, as {@code Class.method}
 */
record Requirement(String id, String what, String later, List<String> tests) {
    /** One row of {@code requirements.csv}, without tests. */
    static Requirement of(String row) {
        var cells = row.split("\\|", -1);
        return new Requirement(cells[0], cells[1], cells[2], List.of());
    }

    Requirement shownBy(List<String> found) {
        return new Requirement(id, what, later, List.copyOf(found));
    }

    /** Neither shown nor promised: somebody forgot it. */
    boolean isForgotten() {
        return tests.isEmpty() && later.isEmpty();
    }

    String row() {
        var status = tests.isEmpty() ? "later" : later.isEmpty() ? "shown" : "shown in part";
        return "| %s | %s | %s | %s | %s |"
                .formatted(id, what, status, String.join("<br>", tests), later);
    }
}
