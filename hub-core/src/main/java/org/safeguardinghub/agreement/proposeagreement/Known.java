package org.safeguardinghub.agreement.proposeagreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a proposal rests on: who of the parties takes part, and the versions before it.
 *
 * @param parties those that are in the register at the instant
 * @param latest the newest version; null where there is none
 * @param open whether it waits for its parties
 */
record Known(Map<AgencyId, Signatory> parties, @Nullable AgreementProposed latest, boolean open) {
    static Set<Criterion> about(ProposeAgreement command) {
        var criteria = new HashSet<Criterion>();
        for (var party : command.parties()) {
            criteria.add(new Criterion(Tags.of(party), Set.of("register.agency-registered")));
        }
        if (command.agreement() != null) {
            criteria.add(Criterion.anyEventOf(Tags.of(command.agreement())));
        }
        return criteria;
    }

    static Known of(Facts facts, ProposeAgreement command, Instant now) {
        var known = new HashMap<AgencyId, Signatory>();
        AgreementProposed latest = null;
        for (var event : facts.events()) {
            switch (event.getPayload()) {
                case AgencyRegistered agency when !agency.from().isAfter(now) ->
                        known.put(
                                agency.agency(),
                                new Signatory(agency.agency(), agency.kind(), agency.areas()));
                case AgreementProposed proposed
                        when proposed.agreement().equals(command.agreement()) ->
                        latest = proposed;
                default -> {}
            }
        }
        return new Known(known, latest, latest != null && isOpen(facts, latest.version()));
    }

    /** The same if nobody were waited for. */
    Known settled() {
        return new Known(parties, latest, false);
    }

    private static boolean isOpen(Facts facts, RecordId version) {
        return facts.events().stream()
                .map(event -> event.getPayload())
                .noneMatch(
                        payload ->
                                (payload instanceof AgreementConcluded
                                                || payload instanceof AgreementDeclined)
                                        && ((AgreementEvent) payload).version().equals(version));
    }
}
