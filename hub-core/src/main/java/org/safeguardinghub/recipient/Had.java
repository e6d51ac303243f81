package org.safeguardinghub.recipient;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.shared.AgencyId;

/**
 * What reached an agency of a record.
 *
 * @param ruling the last by which something did
 */
record Had(AgencyId agency, boolean looked, boolean told, RulingId ruling) {}
