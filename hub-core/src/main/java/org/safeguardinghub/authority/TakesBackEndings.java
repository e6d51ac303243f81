package org.safeguardinghub.authority;

import org.safeguardinghub.shared.RecordId;

/** An event by which endings that were announced do not come to pass. */
public interface TakesBackEndings {
    RecordId succession();
}
