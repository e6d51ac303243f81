package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What was seen, said and believed. Category NARR; source: domain guide, SR-01 to SR-14. */
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

    /** What the child received or expected (SR-05). It never lowers any rating. */
    public record VictimExchange(
            @NotNull VictimGain kind, @Size(max = 2000) @Nullable String description) {}

    /** Kinds of what a child receives, expects or is spared. */
    public enum VictimGain {
        TANGIBLE,
        INTANGIBLE,
        AVOIDED_HARM
    }

    /** What the abuser or facilitator gained (SR-05). */
    public record PerpetratorExchange(
            @NotNull PerpetratorGain kind, @Size(max = 2000) @Nullable String description) {}

    /** Kinds of what an abuser or facilitator gains. */
    public enum PerpetratorGain {
        MONEY,
        STATUS,
        OTHER
    }

    /** A place or a platform (SR-08). */
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
