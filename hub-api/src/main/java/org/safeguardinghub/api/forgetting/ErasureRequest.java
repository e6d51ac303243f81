package org.safeguardinghub.api.forgetting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.forgetting.ProposeErasure;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records of the sender's agency that shall be erased. Source: domain guide, section 8.
 *
 * @param records whatever each says is erased, also what it says of another person, and what others
 *     added to it; a request for what is held of a person is named like a record
 * @param ground why they are to be erased
 * @param reason why, in the proposer's words, without what the records say: it stays
 */
record ErasureRequest(
        @NotNull UUID id,
        @NotEmpty @Size(max = 50) List<@NotNull RecordId> records,
        @NotNull ErasureGround ground,
        @NotNull @Size(min = 1, max = 2000) String reason) {
    /** Names nothing. */
    @Override
    public String toString() {
        return "ErasureRequest " + id;
    }

    /** Who proposes is whose token it is, whomever that acts for: one token is one person. */
    ProposeErasure toCommand(Caller caller) {
        return new ProposeErasure(
                RecordId.random(),
                caller.agency(),
                caller.sub(),
                records,
                ground,
                Written.of(Category.META, Map.of("reason", reason)).content());
    }
}
