package org.safeguardinghub.agreement;

/**
 * The paper that the parties signed; the hub keeps no copy.
 *
 * @param reference where the parties find it
 * @param sha256 of its bytes, 64 hexadecimal digits, so that nobody can show another one later
 */
public record SignedDocument(String reference, String sha256) {}
