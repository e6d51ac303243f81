package org.safeguardinghub.api.subjectaccess;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.ReceiveRequest;
import org.safeguardinghub.subjectaccess.Requester;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody asked for what is held of a person, and it was checked who that is. Source: domain
 * guide, section 8; UK GDPR, Article 15.
 *
 * @param subject this agency's own record of the person
 * @param requester who asks
 * @param name of who asks
 * @param reference under which the agency answers
 * @param receivedAt when it was asked for
 * @param identity the check; nothing begins without one
 */
record SubjectAccessRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull Requester requester,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 100) String reference,
        @NotNull @NotInFuture OffsetDateTime receivedAt,
        @NotNull @Valid CheckedIdentity identity) {
    /**
     * Who checked the requester's identity, when and how. Source: UK GDPR, Article 12(6).
     *
     * @param checkedBy the person who did
     * @param checkedAt when
     * @param means how
     */
    record CheckedIdentity(
            @NotNull @Size(min = 1, max = 200) String checkedBy,
            @NotNull @NotInFuture OffsetDateTime checkedAt,
            @NotNull IdentityMeans means) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "CheckedIdentity";
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "SubjectAccessRequest " + id;
    }

    ReceiveRequest toCommand(AgencyId agency) {
        var said = Map.of("name", name, "reference", reference, "checkedBy", identity.checkedBy());
        return new ReceiveRequest(
                RecordId.random(),
                agency,
                subject,
                requester,
                receivedAt.toInstant(),
                identity.checkedAt().toInstant(),
                identity.means(),
                Written.of(Category.META, said).content());
    }
}
