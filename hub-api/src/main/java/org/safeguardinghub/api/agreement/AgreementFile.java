package org.safeguardinghub.api.agreement;

import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds agreements in the log: auditors see all, an agency's administrator those that the agency is
 * a party of.
 */
@Component
class AgreementFile {
    private static final Set<String> PROPOSALS = Set.of("agreement.proposed");

    private final FactReader events;

    AgreementFile(FactReader events) {
        this.events = events;
    }

    /** What was found, and the newest position when it was looked for. */
    record Found<T>(T body, long asOf) {}

    Found<AgreementsBody> all(Caller caller) {
        var tag =
                caller.roles().contains(Role.AUDITOR)
                        ? AgreementProposed.TAG
                        : Tags.of(caller.agency());
        var proposals = events.facts(Set.of(new Criterion(tag, PROPOSALS)));
        var versions =
                proposals.events().stream()
                        .map(event -> ((AgreementProposed) event.getPayload()).version())
                        .toList();
        var read = versions(versions);
        var bodies = read.body().stream().map(one -> one.body(isReplaced(one, read.body())));
        return new Found<>(
                new AgreementsBody(bodies.toList().reversed()),
                Math.min(proposals.position(), read.asOf()));
    }

    Found<Optional<AgreementBody>> one(Caller caller, RecordId version) {
        var sought = versions(List.of(version));
        var found =
                sought.body().stream()
                        .filter(one -> one.proposed().version().equals(version))
                        .filter(one -> maySee(caller, one))
                        .findFirst();
        var siblings =
                found.map(one -> versions(List.of(one.proposed().agreement())).body())
                        .orElse(List.of());
        return new Found<>(found.map(one -> one.body(isReplaced(one, siblings))), sought.asOf());
    }

    private static boolean maySee(Caller caller, VersionSoFar version) {
        return caller.roles().contains(Role.AUDITOR) || version.isParty(caller.agency());
    }

    private static boolean isReplaced(VersionSoFar one, Collection<VersionSoFar> others) {
        return others.stream()
                .anyMatch(
                        other ->
                                other.replacesEarlier()
                                        && other.proposed()
                                                .agreement()
                                                .equals(one.proposed().agreement())
                                        && other.proposed().number() > one.proposed().number());
    }

    /** These versions, and the later ones of those among them that were the first. */
    private Found<Collection<VersionSoFar>> versions(List<RecordId> ids) {
        var facts =
                events.facts(
                        ids.stream()
                                .map(id -> Criterion.anyEventOf(Tags.of(id)))
                                .collect(Collectors.toSet()));
        var found = new LinkedHashMap<RecordId, VersionSoFar>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof AgreementProposed proposed) {
                found.put(proposed.version(), new VersionSoFar(proposed));
            }
            if (event.getPayload() instanceof AgreementEvent known
                    && found.containsKey(known.version())) {
                found.get(known.version()).take(known);
            }
        }
        return new Found<>(found.values(), facts.position());
    }
}
