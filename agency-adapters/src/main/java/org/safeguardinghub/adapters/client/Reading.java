package org.safeguardinghub.adapters.client;

/** What the hub says to a query. */
public sealed interface Reading permits Found, Refusal {}
