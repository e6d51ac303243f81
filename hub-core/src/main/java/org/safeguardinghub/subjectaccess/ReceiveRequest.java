package org.safeguardinghub.subjectaccess;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;

/**
 * Somebody asked, and it was checked who that is.
 *
 * @param request its id, made by the hub
 * @param subject of whom: the agency's own record of the person
 * @param said who asked and who checked that, how, and the agency's reference
 */
public record ReceiveRequest(
        RecordId request,
        AgencyId agency,
        SubjectId subject,
        Requester requester,
        Instant receivedAt,
        Instant identityCheckedAt,
        IdentityMeans means,
        Content said) {}
