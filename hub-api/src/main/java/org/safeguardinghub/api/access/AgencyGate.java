package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.AgencyId;

/**
 * Whether an agency takes part at present (gate G1 of the sharing rules). Asked before anything
 * else is decided or looked up: for an unknown or suspended agency the answer to every request is
 * the same 403 {@code agency.unknown-caller}. If this cannot be known, throw: the request is
 * refused.
 */
@FunctionalInterface
public interface AgencyGate {
    boolean isKnown(AgencyId agency);
}
