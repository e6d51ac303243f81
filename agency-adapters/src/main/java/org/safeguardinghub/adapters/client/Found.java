package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** What the reader may see; {@code asOf} (opaque) is the position it reflects. */
public record Found(JsonNode body, @Nullable String asOf) implements Reading {
    /** Without the body: it may tell of a child. */
    @Override
    public String toString() {
        return "Found[asOf=" + asOf + "]";
    }
}
