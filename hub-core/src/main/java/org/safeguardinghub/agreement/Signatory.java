package org.safeguardinghub.agreement;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.util.Set;

/** An agency that approves an agreement, as the register had it when that was proposed. */
public record Signatory(AgencyId agency, AgencyKind kind, Set<String> areas) {}
