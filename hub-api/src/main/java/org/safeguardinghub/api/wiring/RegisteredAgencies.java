package org.safeguardinghub.api.wiring;

import org.safeguardinghub.api.access.AgencyGate;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.AgencyId;

import java.time.Clock;

/** Who takes part, as the register of facts has it at this instant. */
final class RegisteredAgencies implements AgencyGate {
    private final Authority authority;
    private final Clock clock;

    RegisteredAgencies(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(AgencyId agency, String sub) {
        var now = clock.instant();
        return authority.isInForce(agency, now) && !authority.isSuspended(agency, sub, now);
    }

    /** In the place of a suspended agency nobody decides either. */
    @Override
    public boolean isCustodian(AgencyId custodian, AgencyId ended, String sub) {
        var now = clock.instant();
        return authority.isCustodian(custodian, ended, now)
                && !authority.isSuspended(ended, sub, now);
    }

    @Override
    public boolean hasEmergencyGrant(AgencyId agency, String sub) {
        return authority.hasEmergencyGrant(agency, sub, clock.instant());
    }
}
