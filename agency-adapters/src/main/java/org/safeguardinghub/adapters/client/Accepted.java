package org.safeguardinghub.adapters.client;

/**
 * The hub holds the command.
 *
 * @param firstTime false when the hub had it already: nothing new was recorded
 * @param created the id the hub made
 * @param position opaque; usable as {@link Why#notBefore(String)}
 */
public record Accepted(boolean firstTime, String created, String position) implements Answer {}
