package org.safeguardinghub.api.tamper;

import org.safeguardinghub.api.Node;
import org.safeguardinghub.ledger.note.SigningKey;

import java.sql.Connection;

/**
 * A hub with one witness, in which nothing happens that is not done here. It knows an agency {@code
 * audit} that may audit and one {@code school}.
 *
 * @param superuser of the database of its events
 * @param key that its log is signed with: who may do everything on its machine has that too
 * @param witness by its verifier key
 */
public record Victim(Node hub, Connection superuser, SigningKey key, String witness) {}
