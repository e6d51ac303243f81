package org.safeguardinghub.api.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A sharing agreement, or its next version. Source: sharing rules, section 2, base.
 *
 * @param agreement the id of the first version, where this is a later one
 * @param title by which the parties know it
 * @param document the paper that is signed
 * @param parties the agencies that have to approve, the sender among them
 * @param rows what is read at which level; a cell without a row is left to the policy
 * @param from the first moment at which it can hold; from the last approval where nothing is said
 * @param until the moment at which it ends; open where nothing is said
 */
record SharingAgreementRequest(
        @NotNull UUID id,
        @Nullable UUID agreement,
        @NotNull @Size(min = 1, max = 200) String title,
        @NotNull @Valid Document document,
        @NotNull @Size(min = 2, max = 200) List<@NotNull AgencyId> parties,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Row> rows,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {

    /**
     * The paper that is signed; the hub keeps no copy. Source: domain guide, section 3.
     *
     * @param reference where the parties find it
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    record Document(
            @NotNull @Size(min = 1, max = 500) String reference,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Size(min = 64, max = 64) String sha256) {}

    /**
     * What the giver owns, the receiver reads at this level. Source: sharing rules, section 2.
     *
     * @param giver whose records; of a kind, those of the parties of that kind
     * @param receiver who reads
     * @param purpose for which it is asked
     * @param category of the content
     * @param level in the place of the policy's, up or down; INTEL and SEXH only down
     */
    record Row(
            @NotNull @Valid Side giver,
            @NotNull @Valid Side receiver,
            @NotNull Purpose purpose,
            @NotNull Category category,
            @NotNull Level level) {}

    /**
     * One agency, or a kind, or a kind serving an area. Source: sharing rules, section 2.
     *
     * @param agency the one agency, and then nothing else
     * @param kind of agency
     * @param area the code of an area, beside a kind alone
     */
    record Side(
            @Nullable AgencyId agency,
            @Nullable AgencyKind kind,
            @Size(max = 20) @Nullable String area) {
        PartyOf toParty() {
            return new PartyOf(agency, kind, area);
        }
    }

    ProposeAgreement toCommand(AgencyId by, Instant now) {
        return new ProposeAgreement(
                RecordId.random(),
                by,
                agreement == null ? null : new RecordId(agreement),
                title,
                new SignedDocument(document.reference(), document.sha256()),
                parties,
                rows.stream()
                        .map(
                                row ->
                                        new ProposedRow(
                                                row.giver().toParty(),
                                                row.receiver().toParty(),
                                                row.purpose(),
                                                row.category(),
                                                row.level()))
                        .toList(),
                from == null ? now : from.toInstant(),
                until == null ? null : until.toInstant());
    }
}
