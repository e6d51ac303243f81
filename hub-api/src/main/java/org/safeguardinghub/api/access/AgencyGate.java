package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.AgencyId;

/**
 * Whether an agency, and the person or system that speaks for it, takes part at present (gate G1 of
 * the sharing rules). Asked before anything else is decided or looked up: for an unknown or
 * suspended one the answer to every request is the same 403 {@code agency.unknown-caller}. If this
 * cannot be known, throw: the request is refused.
 */
@FunctionalInterface
public interface AgencyGate {
    boolean isKnown(AgencyId agency, String sub);

    /** Whoever may not ask may not have a system ask either. */
    default boolean isKnown(Caller caller) {
        var person = caller.actingFor();
        var custodian = caller.custodian();
        var agency = custodian == null ? caller.agency() : custodian;
        return isKnown(agency, caller.sub())
                && (person == null || isKnown(agency, person))
                && (custodian == null || isCustodian(custodian, caller.agency(), caller.sub()));
    }

    /** Whether an agency has ended, and this person of the other one decides in its place. */
    default boolean isCustodian(AgencyId custodian, AgencyId ended, String sub) {
        return false;
    }

    /**
     * Whether the person has an emergency grant in force, for whomever (gate G2). Without one the
     * purpose EMERGENCY is refused before anything is looked up.
     */
    default boolean hasEmergencyGrant(AgencyId agency, String sub) {
        return false;
    }
}
