package org.safeguardinghub.commands;

import org.safeguardinghub.shared.AgencyId;

/**
 * A command as an agency sends it.
 *
 * @param by the sending agency; of what the hub says by itself, the agency that it is about
 */
public record Sent(AgencyId by, Object command) {}
