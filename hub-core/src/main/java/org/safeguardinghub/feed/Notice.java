package org.safeguardinghub.feed;

import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.Instant;

/**
 * What an agency had of a record is out of date.
 *
 * @param position where the event that made it so stands in the log
 * @param at when that was recorded
 * @param ruling the last by which the agency had something of the record
 */
public record Notice(
        AgencyId agency,
        RecordId record,
        RecordType type,
        long position,
        Instant at,
        RulingId ruling) {}
