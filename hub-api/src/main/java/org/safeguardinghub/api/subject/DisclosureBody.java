package org.safeguardinghub.api.subject;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.Disclosure;
import org.safeguardinghub.shared.Level;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something of a person reached an agency or was asked for by one. Source: interfaces, section 3.
 *
 * @param kind whether an agency looked, or received by an owner's decision to share
 * @param at when it looked, or from when the share gives something
 * @param agencies who looked, or all who received
 * @param sub the person or system that looked; for the own agency and for auditors
 * @param exit by which way the hub was asked; for looks
 * @param purposes why
 * @param caseReference the looker's own case; for the own agency and for auditors
 * @param person whether the person was asked for, or all that the owner holds was given
 * @param records the records that it concerns, of those that may be named
 * @param highest the highest level in any category of those records that was shown or given
 * @param share the decision, for its owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureBody(
        Kind kind,
        Instant at,
        List<String> agencies,
        @Nullable String sub,
        @Nullable String exit,
        List<String> purposes,
        @Nullable String caseReference,
        boolean person,
        List<UUID> records,
        Level highest,
        @Nullable UUID share) {
    /** How something was disclosed, or sought. */
    enum Kind {
        LOOKED,
        RECEIVED
    }

    /**
     * As far as it may be told.
     *
     * @param agency whose own people and decisions are named to it
     * @param auditor whether everybody is named
     */
    static DisclosureBody of(Disclosure disclosure, String agency, boolean auditor) {
        return switch (disclosure) {
            case Disclosure.Looked looked ->
                    looked(looked, auditor || looked.agency().equals(agency));
            case Disclosure.Received received ->
                    received(received, auditor || received.owner().equals(agency));
        };
    }

    private static DisclosureBody looked(Disclosure.Looked looked, boolean whole) {
        return new DisclosureBody(
                Kind.LOOKED,
                looked.at(),
                List.of(looked.agency()),
                whole ? looked.sub() : null,
                looked.exit(),
                looked.purpose() == null ? List.of() : List.of(looked.purpose()),
                whole ? looked.caseReference() : null,
                looked.person(),
                looked.records().stream().sorted().toList(),
                looked.highest(),
                null);
    }

    private static DisclosureBody received(Disclosure.Received received, boolean whole) {
        return new DisclosureBody(
                Kind.RECEIVED,
                received.at(),
                List.copyOf(received.agencies()),
                null,
                null,
                List.copyOf(received.purposes()),
                null,
                received.person(),
                List.copyOf(received.records()),
                received.highest(),
                whole ? received.share() : null);
    }
}
