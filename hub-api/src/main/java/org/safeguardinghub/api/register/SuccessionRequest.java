package org.safeguardinghub.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.AnnounceSuccession;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Areas and agencies that end on a day, and what comes after them. Source: codes, section 5.
 *
 * @param from the first day on which they are no more, in the time of the United Kingdom
 * @param areas those that end
 * @param agencies those that end
 * @param approvedBy the body that decided it
 * @param instrument by which it did, for example a structural changes order
 * @param source where that can be read
 */
record SuccessionRequest(
        @NotNull UUID id,
        @NotNull LocalDate from,
        @Size(max = 100) @Nullable List<@NotNull @Valid AreaEnding> areas,
        @Size(max = 100) @Nullable List<@NotNull @Valid AgencyEnding> agencies,
        @NotNull @Size(min = 1, max = 200) String approvedBy,
        @NotNull @Size(min = 1, max = 500) String instrument,
        @NotNull @Size(min = 1, max = 500) String source) {

    /**
     * An area that ends.
     *
     * @param area the code of its boundary
     * @param successors codes of the areas that lie where it was
     */
    record AreaEnding(
            @NotNull @Size(min = 1, max = 20) String area,
            @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 20) String> successors) {}

    /**
     * An agency that ends.
     *
     * @param agency the one that ends
     * @param successors the agencies that do its work from then on
     * @param custodian the one of them that decides on what it leaves behind
     */
    record AgencyEnding(
            @NotNull AgencyId agency,
            @NotEmpty @Size(max = 20) List<@NotNull AgencyId> successors,
            @NotNull AgencyId custodian) {}

    AnnounceSuccession toCommand(AgencyId by) {
        return new AnnounceSuccession(
                RecordId.random(),
                by,
                new Succession(
                        from,
                        areas == null
                                ? List.of()
                                : areas.stream()
                                        .map(a -> new Succession.AreaEnd(a.area(), a.successors()))
                                        .toList(),
                        agencies == null
                                ? List.of()
                                : agencies.stream()
                                        .map(
                                                a ->
                                                        new Succession.AgencyEnd(
                                                                a.agency(),
                                                                a.successors(),
                                                                a.custodian()))
                                        .toList(),
                        approvedBy,
                        instrument,
                        source));
    }
}
