package org.safeguardinghub.chronology;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Cap C9: of a witness the role is shown and not who it is, unless the owner released the name;
 * that holds for the owner's own readers too. Whether a witness is a child or a neighbour is not
 * recorded, so each may be. Below FULL no person is shown at all. Source: sharing rules, section 2.
 */
final class ProtectedNames {
    private static final String WITNESS = "WITNESS";
    private static final List<String> TELLING = List.of("name", "subject", "dateOfBirth");

    private ProtectedNames() {}

    static void hide(ObjectNode person) {
        if (person.path("role").asString("").equals(WITNESS)
                && !person.path("nameReleased").asBoolean(false)) {
            person.remove(TELLING);
        }
    }
}
