package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was seen, said and believed. Category NARR; source: domain guide, SR-01 to SR-14.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param concernTypes what the concern is about (SR-01); it is shown at SUMMARY
 * @param source where the concern comes from (SR-10)
 * @param status how sure it is: risk and actuality are told apart (SR-31); it is shown at SUMMARY
 * @param account what happened, what was seen and what was said, in the words of who recorded it
 * @param childsVoice what the child said or wants, in their own words (SR-20)
 * @param whatTheChildWasTold what the child was told of this and of what comes next (SR-20)
 * @param actionWanted what the publisher asks others to do; it is shown at SUMMARY
 * @param powerImbalance what the other had over the child: age, strength, money, status (SR-04);
 *     never required
 * @param exchangeForVictim what the child received, expected or was spared (SR-05)
 * @param exchangeForPerpetrator what the abuser or facilitator gained (SR-05)
 * @param contexts places and platforms where it happened or where contact was made (SR-08)
 * @param safeContact how the child or family can be reached without danger (SR-11)
 * @param doNotInform who must not learn of this, and why (SR-11)
 * @param possiblyCoerced whether what the child did may have been done under pressure (SR-24)
 */
public record Narrative(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 20) @Nullable List<@NotNull ConcernType> concernTypes,
        @Nullable Source source,
        @Nullable Status status,
        @Size(max = 20000) @Nullable String account,
        @Size(max = 2000) @Nullable String childsVoice,
        @Size(max = 2000) @Nullable String whatTheChildWasTold,
        @Size(max = 2000) @Nullable String actionWanted,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> powerImbalance,
        @Size(max = 50) @Nullable List<@NotNull @Valid VictimExchange> exchangeForVictim,
        @Size(max = 50) @Nullable List<@NotNull @Valid PerpetratorExchange> exchangeForPerpetrator,
        @Size(max = 50) @Nullable List<@NotNull @Valid Context> contexts,
        @Size(max = 2000) @Nullable String safeContact,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> doNotInform,
        @Nullable Boolean possiblyCoerced) {
    /** Where the concern comes from; no field requires that a child said anything (SR-10). */
    public enum Source {
        CHILD_STATED,
        CHILD_INDIRECT,
        BEHAVIOUR_OBSERVED,
        THIRD_PARTY,
        AGENCY_RECORD
    }

    /** Risk and actuality are told apart (SR-31). */
    public enum Status {
        AT_RISK,
        SUSPECTED,
        DISCLOSED_OR_EVIDENCED,
        HISTORIC
    }

    /**
     * What the child received or expected (SR-05). It never lowers any rating.
     *
     * @param kind the kind of gain
     * @param description what it was, in words
     */
    public record VictimExchange(
            @NotNull VictimGain kind, @Size(max = 2000) @Nullable String description) {}

    /** Kinds of what a child receives, expects or is spared. */
    public enum VictimGain {
        TANGIBLE,
        INTANGIBLE,
        AVOIDED_HARM
    }

    /**
     * What the abuser or facilitator gained (SR-05).
     *
     * @param kind the kind of gain
     * @param description what it was, in words
     */
    public record PerpetratorExchange(
            @NotNull PerpetratorGain kind, @Size(max = 2000) @Nullable String description) {}

    /** Kinds of what an abuser or facilitator gains. */
    public enum PerpetratorGain {
        MONEY,
        STATUS,
        OTHER
    }

    /**
     * A place or a platform (SR-08).
     *
     * @param kind a place or an online platform
     * @param name its name, or how it is found
     * @param mode whether contact was online, offline or both
     * @param transition how contact went from one to the other
     */
    public record Context(
            @NotNull ContextKind kind,
            @NotNull @Size(max = 200) String name,
            @Nullable ContextMode mode,
            @Size(max = 500) @Nullable String transition) {}

    /** What a context is. */
    public enum ContextKind {
        PLACE,
        PLATFORM
    }

    /** Where contact happens. */
    public enum ContextMode {
        ONLINE,
        OFFLINE,
        BOTH
    }
}
