package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Markers, assessment, safety plan. Category RISK. No total, weight or score anywhere. */
public record Risk(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Valid Marker> markers,
        @Size(max = 200) @Nullable String state,
        @Nullable LocalDate reviewDate,
        @Size(max = 2000) @Nullable String plan,
        @Size(max = 50) @Nullable List<@NotNull @Valid Action> actions,
        @Size(max = 50) @Nullable List<@NotNull @Valid RelatedPerson> relatedPeople,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans) {
    /** A flag, in the publisher's words. */
    public record Marker(
            @NotNull @Size(max = 100) String kind, @Size(max = 2000) @Nullable String detail) {}

    /** What somebody is to do. */
    public record Action(
            @Size(max = 200) @Nullable String agency, @NotNull @Size(max = 2000) String action) {}

    /** Somebody around the person from whom a risk may come. */
    public record RelatedPerson(
            @NotNull @Size(max = 100) String relationship,
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> risk) {}
}
