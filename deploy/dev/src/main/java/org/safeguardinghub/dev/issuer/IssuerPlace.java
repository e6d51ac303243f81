package org.safeguardinghub.dev.issuer;

/** Where the issuer answers, and on which port the hub that people are sent back to. */
record IssuerPlace(String address, int hubPort) {}
