package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Markers, assessment, safety plan. Category RISK. No total, weight or score anywhere. Source:
 * agency kinds, section 2, RISK; domain guide, section 7.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param markers flags, each in words
 * @param state where the flags stand, in one line; it is shown at SUMMARY
 * @param reviewDate the day by which it is looked at again (SR-16); it is shown at SUMMARY
 * @param plan the safety plan
 * @param placementRisk what the placement itself adds to the risk (SR-38)
 * @param actions what was agreed, and who does it; they are shown at SUMMARY
 * @param relatedPeople people from whom a risk may come
 * @param plans what is open with services, and the plans that go with it
 */
public record Risk(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Valid Marker> markers,
        @Size(max = 200) @Nullable String state,
        @Nullable LocalDate reviewDate,
        @Size(max = 2000) @Nullable String plan,
        @Size(max = 2000) @Nullable String placementRisk,
        @Size(max = 50) @Nullable List<@NotNull @Valid Action> actions,
        @Size(max = 50) @Nullable List<@NotNull @Valid RelatedPerson> relatedPeople,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans) {
    /**
     * A flag, in the publisher's words.
     *
     * @param kind what the flag says
     * @param detail why it was set
     */
    public record Marker(
            @NotNull @Size(max = 100) String kind, @Size(max = 2000) @Nullable String detail) {}

    /**
     * What somebody is to do.
     *
     * @param agency who does it
     * @param action what is to be done
     * @param target on whom or what it acts: on the harm, and not on the child alone (SR-32)
     */
    public record Action(
            @Size(max = 200) @Nullable String agency,
            @NotNull @Size(max = 2000) String action,
            @Nullable ActionTarget target) {}

    /** On whom or what an action acts. Source: domain guide, SR-32. */
    public enum ActionTarget {
        CHILD,
        FAMILY,
        /** a place or an online platform */
        CONTEXT,
        PERPETRATOR,
        OTHER,
        UNKNOWN
    }

    /**
     * Somebody around the person from whom a risk may come.
     *
     * @param relationship what the other is to the person
     * @param name the name, where it is known
     * @param risk what may happen, in words
     */
    public record RelatedPerson(
            @NotNull @Size(max = 100) String relationship,
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> risk) {}
}
