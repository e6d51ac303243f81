package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Suspects, offenders, vehicles, phones, accounts, orders. Category PERP; source: domain guide,
 * SR-03, SR-09, SR-22. Everybody listed counts as suspected, whatever the role.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param perpetration how the abuse is carried out
 * @param people who is said to have taken part, in which role
 * @param vehicles registration marks and descriptions
 * @param phones numbers and devices
 * @param accounts names of accounts, and where they are held
 * @param orderConditions what court orders forbid or demand; it is shown at SUMMARY
 * @param mappaContact whom to ask where somebody is subject to MAPPA, and nothing else (SR-28)
 */
public record Perpetration(
        @Size(max = 2000) @Nullable String summary,
        @Valid @Nullable PerpetrationPattern perpetration,
        @Size(max = 20) @Nullable List<@NotNull @Valid NamedPerson> people,
        @Size(max = 20) @Nullable List<@NotNull @Valid LinkedThing> vehicles,
        @Size(max = 20) @Nullable List<@NotNull @Valid LinkedThing> phones,
        @Size(max = 20) @Nullable List<@NotNull @Valid LinkedThing> accounts,
        @Size(max = 2000) @Nullable String orderConditions,
        @Size(max = 500) @Nullable String mappaContact) {
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
     * One statement that a person has a role, by whom and when; roles are never types (SR-09). The
     * same person in another role is another statement with the same id.
     *
     * @param id of the person within this record; the hub gives one where none is given
     * @param subject this agency's own record of the person, where there is one
     * @param role what the person is said to have been in it
     * @param source where the statement comes from
     * @param statedAt when it was said
     * @param description what is needed to know the person again and keep safe
     * @param name the name, where it is known; of a witness it is shown where the owner released
     *     it, and so are subject and date of birth
     * @param dateOfBirth the day of birth; whether the person was a child is worked out (SR-26)
     * @param possiblyCoerced whether the person may have been made to do it (SR-24)
     */
    public record NamedPerson(
            @Nullable UUID id,
            @Nullable UUID subject,
            @Nullable PersonRole role,
            @Nullable Source source,
            @NotInFuture @Nullable OffsetDateTime statedAt,
            @NotNull @Size(max = 500) String description,
            @Size(max = 200) @Nullable String name,
            @NotInFuture @Nullable LocalDate dateOfBirth,
            @Nullable Boolean possiblyCoerced) {
        NamedPerson identified() {
            return id != null
                    ? this
                    : new NamedPerson(
                            UUID.randomUUID(),
                            subject,
                            role,
                            source,
                            statedAt,
                            description,
                            name,
                            dateOfBirth,
                            possiblyCoerced);
        }

        StatedSuspect asSuspect() {
            return new StatedSuspect(
                    Objects.requireNonNull(id),
                    subject == null ? null : new SubjectId(subject),
                    dateOfBirth == null ? List.of() : List.of(dateOfBirth));
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "NamedPerson " + id;
        }
    }

    /** What a person is said to be in what happened. */
    public enum PersonRole {
        SUSPECT,
        OFFENDER,
        FACILITATOR,
        ASSOCIATE,
        VICTIM,
        WITNESS,
        OTHER,
        UNKNOWN
    }

    /**
     * One statement about a vehicle, a phone or an account.
     *
     * @param id of the thing within this record; the hub gives one where none is given
     * @param role what it is said to have been in it
     * @param source where the statement comes from
     * @param statedAt when it was said
     * @param description what is needed to know it again
     * @param identifier the registration mark, the telephone number, or the name of the account
     *     with its platform, as {@code snapchat:name}: by it coordinators find what several areas
     *     name
     */
    public record LinkedThing(
            @Nullable UUID id,
            @Nullable ThingRole role,
            @Nullable Source source,
            @NotInFuture @Nullable OffsetDateTime statedAt,
            @NotNull @Size(max = 500) String description,
            @Size(max = 200) @Nullable String identifier) {
        LinkedThing identified() {
            return id != null
                    ? this
                    : new LinkedThing(
                            UUID.randomUUID(), role, source, statedAt, description, identifier);
        }
    }

    /** What a thing is said to be in what happened. */
    public enum ThingRole {
        USED_BY_SUSPECT,
        USED_BY_CHILD,
        GIVEN_TO_CHILD,
        SEEN_NEARBY,
        OTHER,
        UNKNOWN
    }

    /** Everybody and everything in it goes by an id, so that it can be named later. */
    public Perpetration identified() {
        return new Perpetration(
                summary,
                perpetration,
                people == null ? null : people.stream().map(NamedPerson::identified).toList(),
                identified(vehicles),
                identified(phones),
                identified(accounts),
                orderConditions,
                mappaContact);
    }

    private static @Nullable List<LinkedThing> identified(@Nullable List<LinkedThing> things) {
        return things == null ? null : things.stream().map(LinkedThing::identified).toList();
    }

    /** How many persons and things are linked. */
    int linked() {
        return size(people) + size(vehicles) + size(phones) + size(accounts);
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
