package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Suspects, offenders, vehicles, phones, orders. Category PERP; source: domain guide, SR-03.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param perpetration how the abuse is carried out
 * @param people who is said to have taken part, in which role
 * @param vehicles registration marks and descriptions
 * @param phones numbers, devices and accounts
 * @param orderConditions what court orders forbid or demand; it is shown at SUMMARY
 */
public record Perpetration(
        @Size(max = 2000) @Nullable String summary,
        @Valid @Nullable PerpetrationPattern perpetration,
        @Size(max = 50) @Nullable List<@NotNull @Valid NamedPerson> people,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> vehicles,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> phones,
        @Size(max = 2000) @Nullable String orderConditions) {
    /**
     * Independent attributes; each may be unknown, and none follows from another.
     *
     * @param arrangement one offender or many
     * @param age grown up or not
     * @param pattern once or again and again
     * @param organisation seized or planned
     * @param mode online, offline or both
     */
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

    /**
     * A person named in a role. Roles are statements, never types (SR-09).
     *
     * @param description what is needed to know the person again and keep safe
     * @param name the name, where it is known
     * @param role what the person is said to have done: a statement, not a type
     * @param dateOfBirth the day of birth
     */
    public record NamedPerson(
            @NotNull @Size(max = 500) String description,
            @Size(max = 200) @Nullable String name,
            @Size(max = 100) @Nullable String role,
            @Nullable LocalDate dateOfBirth) {}
}
