package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.body.NotInFuture;
import org.safeguardinghub.context.ContextMode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was seen, said and believed. Category NARR; source: domain guide, SR-01 to SR-14. Nothing in
 * it is required.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param concernTypes what the concern is about (SR-01); it is shown at SUMMARY
 * @param source where the concern comes from (SR-10)
 * @param status how sure it is: risk and actuality are told apart (SR-31); it is shown at SUMMARY
 * @param account what happened, what was seen and what was said, in the words of who recorded it
 * @param childsVoice what the child said or wants, in their own words (SR-20)
 * @param childsVoiceOn the day on which the child said it (SR-20)
 * @param childsVoiceAbsence why there is nothing of the child's voice (SR-20)
 * @param whatTheChildWasTold what the child was told of this and of what comes next (SR-20)
 * @param actionWanted what the publisher asks others to do; it is shown at SUMMARY
 * @param powerImbalance what the other had over the child: age, strength, money, status (SR-04);
 *     never required
 * @param exchangeForVictim what the child received, expected or was spared (SR-05)
 * @param exchangeForPerpetrator what the abuser or facilitator gained (SR-05)
 * @param contexts places and platforms where it happened or where contact was made (SR-08)
 * @param contextIds places and platforms that this agency recorded by themselves (SR-08); a reader
 *     sees their ids alone
 * @param observedBehaviour what the child was seen to do that others may call deviant (SR-13)
 * @param movements from area to area (SR-27)
 * @param classification what a person decided on whether this is exploitation (SR-06)
 * @param referralMechanism what a person decided on the National Referral Mechanism (SR-27)
 * @param safeContact how the child or family can be reached without danger (SR-11); it is shown at
 *     SUMMARY
 * @param doNotInform who must not learn of this, and why (SR-11); it is shown at SUMMARY
 * @param possiblyCoerced whether what the child did may have been done under pressure (SR-24); it
 *     is shown at SUMMARY
 * @param people who told of it, saw it or works on it: readers see the role of each, and the name
 *     only where the owner released it
 */
public record Narrative(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 20) @Nullable List<@NotNull ConcernType> concernTypes,
        @Nullable Source source,
        @Nullable Status status,
        @Size(max = 20000) @Nullable String account,
        @Size(max = 2000) @Nullable String childsVoice,
        @NotInFuture @Nullable LocalDate childsVoiceOn,
        @Nullable VoiceAbsence childsVoiceAbsence,
        @Size(max = 2000) @Nullable String whatTheChildWasTold,
        @Size(max = 2000) @Nullable String actionWanted,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> powerImbalance,
        @Size(max = 50) @Nullable List<@NotNull @Valid VictimExchange> exchangeForVictim,
        @Size(max = 50) @Nullable List<@NotNull @Valid PerpetratorExchange> exchangeForPerpetrator,
        @Size(max = 20) @Nullable List<@NotNull @Valid Context> contexts,
        @Size(max = 20) @Nullable List<@NotNull UUID> contextIds,
        @Size(max = 20) @Nullable List<@NotNull @Valid Behaviour> observedBehaviour,
        @Size(max = 20) @Nullable List<@NotNull @Valid Movement> movements,
        @Valid @Nullable Decision classification,
        @Valid @Nullable Decision referralMechanism,
        @Size(max = 2000) @Nullable String safeContact,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> doNotInform,
        @Nullable Boolean possiblyCoerced,
        @Size(max = 20) @Nullable List<@NotNull @Valid ProtectedPerson> people) {
    /** The child's voice is either recorded or absent for a reason. */
    boolean contradictsItself() {
        return childsVoiceAbsence != null && (childsVoice != null || childsVoiceOn != null);
    }

    /** Whether a behaviour names a context that is not among those named. */
    boolean namesAnotherContext() {
        return observedBehaviour != null
                && observedBehaviour.stream()
                        .map(Behaviour::context)
                        .anyMatch(
                                named ->
                                        named != null
                                                && (contextIds == null
                                                        || !contextIds.contains(named)));
    }

    /** How many places and platforms are named. */
    int linked() {
        return (contexts == null ? 0 : contexts.size())
                + (contextIds == null ? 0 : contextIds.size())
                + (people == null ? 0 : people.size());
    }

    /** Everybody protected in it goes by an id, so that the name can be released. */
    Narrative identified() {
        return people == null
                ? this
                : new Narrative(
                        summary,
                        concernTypes,
                        source,
                        status,
                        account,
                        childsVoice,
                        childsVoiceOn,
                        childsVoiceAbsence,
                        whatTheChildWasTold,
                        actionWanted,
                        powerImbalance,
                        exchangeForVictim,
                        exchangeForPerpetrator,
                        contexts,
                        contextIds,
                        observedBehaviour,
                        movements,
                        classification,
                        referralMechanism,
                        safeContact,
                        doNotInform,
                        possiblyCoerced,
                        people.stream().map(ProtectedPerson::identified).toList());
    }

    /**
     * Somebody whose identity is protected (cap C9): shown to readers, the owner's own among them,
     * by the role, until the owner releases the name. A full name given here is replaced by the
     * role in the other texts of the record too.
     *
     * @param id of the person within this record; the hub gives one where none is given
     * @param role why the person is protected; it is always shown in full
     * @param name the name; shown where it was released
     * @param contact how to reach the person; shown where the name was released
     * @param description what readers need to know of the person, without who it is
     */
    public record ProtectedPerson(
            @Nullable UUID id,
            @NotNull ProtectedRole role,
            @Size(max = 200) @Nullable String name,
            @Size(max = 200) @Nullable String contact,
            @Size(max = 500) @Nullable String description) {
        ProtectedPerson identified() {
            return id != null
                    ? this
                    : new ProtectedPerson(UUID.randomUUID(), role, name, contact, description);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "ProtectedPerson " + id;
        }
    }

    /** Whose identity is protected. Source: sharing rules, section 2, cap C9. */
    public enum ProtectedRole {
        /** who told of it */
        REFERRER,
        NEIGHBOUR,
        CHILD_WITNESS,
        /** who works for an agency */
        STAFF
    }

    /** Risk and actuality are told apart (SR-31). */
    public enum Status {
        AT_RISK,
        SUSPECTED,
        DISCLOSED_OR_EVIDENCED,
        HISTORIC
    }

    /** Why there is nothing of what the child said or wants (SR-20). */
    public enum VoiceAbsence {
        NOT_YET_ASKED,
        NOT_SAFE_TO_ASK,
        DID_NOT_WISH_TO_SAY,
        TOO_YOUNG_TO_SAY,
        COULD_NOT_BE_REACHED,
        OTHER,
        UNKNOWN
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
        AVOIDED_HARM,
        UNKNOWN
    }

    /**
     * What the abuser or facilitator gained (SR-05).
     *
     * @param kind the kind of gain
     * @param description what it was, in words
     */
    public record PerpetratorExchange(
            @NotNull PerpetratorGain kind, @Size(max = 2000) @Nullable String description) {}

    /**
     * Kinds of what an abuser or facilitator gains. Gratification and control alone make no
     * exchange (SR-06).
     */
    public enum PerpetratorGain {
        MONEY,
        STATUS,
        SEXUAL_GRATIFICATION,
        CONTROL,
        OTHER,
        UNKNOWN
    }

    /**
     * A place or a platform (SR-08) that is not recorded by itself.
     *
     * @param kind a place or an online platform
     * @param name its name, or how it is found
     * @param mode whether contact was online, offline or both
     * @param transition how contact went from one to the other
     * @param uprn the unique property reference number of a place: by it coordinators find what
     *     several areas name
     * @param postcode of a place: by its outward part coordinators see where much arises
     */
    public record Context(
            @NotNull ContextKind kind,
            @NotNull @Size(max = 200) String name,
            @Nullable ContextMode mode,
            @Size(max = 500) @Nullable String transition,
            @Size(max = 12) @Nullable String uprn,
            @Size(max = 10) @Nullable String postcode) {}

    /**
     * Something that a child was seen to do: an observation in its context, not a type of child.
     *
     * @param kind what others may call it
     * @param observation what was seen, and nothing that follows from it
     * @param observedOn the day on which it was seen
     * @param context one of {@code contextIds}
     * @param contextName where it was seen, if that has no id
     * @param possiblyCoerced whether it may have been done under pressure (SR-24)
     */
    public record Behaviour(
            @NotNull BehaviourKind kind,
            @NotNull @Size(max = 2000) String observation,
            @NotInFuture @Nullable LocalDate observedOn,
            @Nullable UUID context,
            @Size(max = 200) @Nullable String contextName,
            @Nullable Boolean possiblyCoerced) {}

    /** What others may call a child's behaviour. */
    public enum BehaviourKind {
        CRIMINAL,
        ANTISOCIAL,
        OTHER,
        UNKNOWN
    }

    /**
     * The child was moved, or went, from one area to another. Inside England counts.
     *
     * @param from the area's code or name
     * @param to the area's code or name
     * @param on the day, as far as it is known
     * @param forExploitation whether it was for exploitation; not known where nothing is said
     * @param description how it came about, in words
     */
    public record Movement(
            @Size(max = 200) @Nullable String from,
            @Size(max = 200) @Nullable String to,
            @NotInFuture @Nullable LocalDate on,
            @Nullable YesNoUnknown forExploitation,
            @Size(max = 2000) @Nullable String description) {}

    /** An answer that may not be known. */
    public enum YesNoUnknown {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * What somebody decided, never the hub.
     *
     * @param decision what was decided
     * @param by the decider's role
     * @param on the day of the decision
     * @param reason why, in the decider's words
     */
    public record Decision(
            @NotNull DecisionCode decision,
            @Size(max = 200) @Nullable String by,
            @NotInFuture @Nullable LocalDate on,
            @Size(max = 2000) @Nullable String reason) {}

    /** What can be decided on a prompt. */
    public enum DecisionCode {
        /** it is exploitation; a referral was made */
        YES,
        /** it is other abuse; no referral is made */
        NO,
        UNDECIDED
    }
}
