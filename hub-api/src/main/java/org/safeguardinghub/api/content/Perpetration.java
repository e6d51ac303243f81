package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Suspects, offenders, vehicles, phones, orders. Category PERP; source: domain guide, SR-03. */
public record Perpetration(
        @Size(max = 2000) @Nullable String summary,
        @Valid @Nullable PerpetrationPattern perpetration,
        @Size(max = 50) @Nullable List<@NotNull @Valid NamedPerson> people,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> vehicles,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> phones,
        @Size(max = 2000) @Nullable String orderConditions) {
    /** Independent attributes; each may be unknown, and none follows from another. */
    public record PerpetrationPattern(
            @Nullable Arrangement arrangement,
            @Nullable OffenderAge age,
            @Nullable Frequency pattern,
            @Nullable Organisation organisation,
            @Nullable PerpetrationMode mode) {}

    /** One or many. */
    public enum Arrangement {
        GROUP,
        SOLE,
        UNKNOWN
    }

    /** Grown up or not. */
    public enum OffenderAge {
        ADULT,
        CHILD,
        UNKNOWN
    }

    /** Once or again and again. */
    public enum Frequency {
        ONE_OFF,
        SERIAL,
        UNKNOWN
    }

    /** Seized or planned. */
    public enum Organisation {
        OPPORTUNISTIC,
        ORGANISED,
        UNKNOWN
    }

    /** Where it happens. */
    public enum PerpetrationMode {
        ONLINE,
        OFFLINE,
        BOTH,
        UNKNOWN
    }

    /** A person named in a role. Roles are statements, never types (SR-09). */
    public record NamedPerson(
            @NotNull @Size(max = 500) String description,
            @Size(max = 200) @Nullable String name,
            @Size(max = 100) @Nullable String role,
            @Nullable LocalDate dateOfBirth) {}
}
