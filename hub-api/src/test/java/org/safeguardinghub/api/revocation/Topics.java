package org.safeguardinghub.api.revocation;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The broker as who reads a topic of it meets it. */
@FunctionalInterface
interface Topics {
    /** All that is in it, in order. */
    List<JsonNode> read(String name);
}
