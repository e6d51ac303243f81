package org.safeguardinghub.api.disruption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.disruption.MeasureState;
import org.safeguardinghub.disruption.MeasureType;
import org.safeguardinghub.disruption.RecordMeasure;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A measure against harm, on a person, a place or a platform. Source: domain guide, SR-23.
 *
 * @param type what kind of measure it is
 * @param state how far it has come; it is considered where nothing is said
 * @param target what it is on
 * @param children this agency's records of those whom it protects
 * @param lead the agency that leads on it; this agency where nothing is said
 * @param conditions what it forbids or demands
 * @param summary what others who work with the children need to know
 * @param area where it is valid, by the code of the area
 * @param from since when it is valid
 * @param until up to when it is valid
 */
record MeasureRequest(
        @NotNull UUID id,
        @NotNull MeasureType type,
        @Nullable MeasureState state,
        @NotNull @Valid MeasureTarget target,
        @Size(max = 20) @Nullable List<@NotNull SubjectId> children,
        @Nullable AgencyId lead,
        @NotNull @Size(min = 1, max = 4000) String conditions,
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 20) @Nullable String area,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {

    /** Names no content. */
    @Override
    public String toString() {
        return "MeasureRequest " + id;
    }

    RecordMeasure toCommand(AgencyId owner) {
        return new RecordMeasure(
                RecordId.random(),
                owner,
                type,
                state == null ? MeasureState.CONSIDERED : state,
                target.toTarget(),
                children == null ? Set.of() : new HashSet<>(children),
                lead == null ? owner : lead,
                area,
                instant(from),
                instant(until),
                content());
    }

    private Content content() {
        return Written.of(
                        Category.PERP,
                        new PerpBlock(
                                summary, conditions, target.description(), target.confirmations()))
                .content();
    }

    /** Conditions of orders may be shown in a summary. */
    private record PerpBlock(
            @Nullable String summary,
            String orderConditions,
            String target,
            @Nullable Confirmations confirmations) {}

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
