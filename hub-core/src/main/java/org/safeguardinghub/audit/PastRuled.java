package org.safeguardinghub.audit;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an answer looked back at, or looked at with another agency's eyes: how records would have
 * been ruled on at an earlier instant, or for the agency whose view was given to the reader. It
 * stands beside the answer, which holds what was ruled about the look itself. Kept for good.
 *
 * @param answer the answer that looked back
 * @param reader whose view it was; not the answer's own reader where an auditor asked, or where the
 *     view was given
 * @param valid the instant at which the reader is taken to have looked
 * @param known up to when what was recorded counts
 * @param position the last event that counts
 * @param rulings one for each record that was looked at, in the compact stored form
 */
@EventName("answer.past-ruled")
public record PastRuled(
        UUID answer,
        AgencyId reader,
        Instant valid,
        Instant known,
        long position,
        List<byte[]> rulings) {}
