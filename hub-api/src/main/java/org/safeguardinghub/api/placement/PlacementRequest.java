package org.safeguardinghub.api.placement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Address;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.placement.RecordPlacement;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Where a child is placed. Three authorities are told apart: who is responsible, who is the host,
 * and who found the child. Source: domain guide, section 9.
 *
 * @param subject this agency's own record of the child
 * @param responsibleAuthority which authority is legally responsible
 * @param hostAuthority in whose area the child lives
 * @param whereFound which authority found the child, where that was another
 * @param from since when; it may still be to come
 * @param until up to when; open where nothing is said
 * @param emergency whether it could not be announced
 * @param notifiedAt when the host was told
 * @param address where; shown to those alone who may see addresses
 * @param risk what the placement itself may add to the child's risk, and what is done about it.
 *     Source: domain guide, SR-38
 * @param withheldFrom who is not told, and why. Source: Care Planning Regulations 2010, 13(3)
 */
record PlacementRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull AgencyId responsibleAuthority,
        @NotNull AgencyId hostAuthority,
        @Nullable AgencyId whereFound,
        @NotNull OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @NotNull Boolean emergency,
        @Nullable OffsetDateTime notifiedAt,
        @NotNull @Valid Address address,
        @NotNull @Valid PlacementRisk risk,
        @Size(max = 20) @Nullable List<@NotNull @Valid Withheld> withheldFrom) {

    /**
     * What the placement may add to the risk. Source: domain guide, SR-38.
     *
     * @param summary what the host and others who work with the child need to know
     * @param account the whole of it
     * @param actions what is done about it
     */
    record PlacementRisk(
            @NotNull @Size(min = 1, max = 2000) String summary,
            @Size(max = 4000) @Nullable String account,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> actions) {}

    /**
     * Somebody who is not told where the child is, because it would put the child at risk. Source:
     * Care Planning Regulations 2010, 13(3).
     *
     * @param who as what this person would have been told
     * @param reason why not
     */
    record Withheld(@NotNull NoticeOf who, @NotNull @Size(min = 1, max = 2000) String reason) {}

    /** Who would be told of a placement. Source: Care Planning Regulations 2010, 13. */
    enum NoticeOf {
        PARENT,
        PREVIOUS_CARER,
        PERSON_WITH_CONTACT,
        OTHER
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "PlacementRequest " + id;
    }

    RecordPlacement toCommand(AgencyId owner) {
        return new RecordPlacement(
                RecordId.random(),
                owner,
                subject,
                responsibleAuthority,
                hostAuthority,
                whereFound,
                from.toInstant(),
                instant(until),
                emergency,
                instant(notifiedAt),
                content());
    }

    /** The host's name tells where the child is, so it goes with the address. */
    private Content content() {
        return Written.of(Category.ID, new Responsibility(responsibleAuthority.text()))
                .and(
                        Category.ADDR,
                        new Whereabouts(
                                address,
                                hostAuthority.text(),
                                whereFound == null ? null : whereFound.text()))
                .and(Category.RISK, new RiskBlock(risk, withheldFrom))
                .content();
    }

    private record Responsibility(String responsibleAuthority) {}

    private record Whereabouts(
            @JsonUnwrapped Address address, String hostAuthority, @Nullable String whereFound) {}

    private record RiskBlock(
            @JsonUnwrapped PlacementRisk risk, @Nullable List<Withheld> withheldFrom) {}

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
