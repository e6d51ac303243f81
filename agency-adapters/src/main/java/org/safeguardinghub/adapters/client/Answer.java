package org.safeguardinghub.adapters.client;

/** What the hub says to a command. */
public sealed interface Answer permits Accepted, Refusal {}
