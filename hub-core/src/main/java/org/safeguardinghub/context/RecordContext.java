package org.safeguardinghub.context;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;

/** Tells the hub of a place or a platform. */
public record RecordContext(RecordId context, AgencyId owner, ContextMode mode, Content content) {}
