package org.safeguardinghub.forgetting.proposeerasure;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldEvent.HoldReleased;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What disposing of records rests on.
 *
 * @param records those that there are, and such requests for what is held
 * @param erased those of them that are erased
 * @param holds of every hold that is not released: one that is still to begin keeps as well
 * @param asked for what is held of a person, and not answered yet
 * @param overseen what others have still to judge of each
 * @param guard holds until any of this changes
 */
public record Known(
        Map<RecordId, Disposable> records,
        Set<RecordId> erased,
        List<Scope> holds,
        List<RequestReceived> asked,
        List<Oversight> overseen,
        Guard guard) {
    static Known of(Collection<RecordId> named, Facts facts) {
        var begun = new HashMap<RecordId, IntroducesRecord>();
        var requests = new HashMap<RecordId, RequestReceived>();
        var said = new HashMap<RecordId, Said>();
        var overseen = named.stream().map(Oversight::new).toList();
        var erased = new HashSet<RecordId>();
        var holds = new HashMap<RecordId, Scope>();
        var asked = new HashMap<RecordId, RequestReceived>();
        var areas = new HashMap<AgencyId, Set<String>>();
        var links = new HashMap<SubjectId, Set<SubjectId>>();
        for (var event : facts.events()) {
            overseen.forEach(one -> one.take(event.getPayload()));
            if (event.getPayload() instanceof PartOfRecord part) {
                said.merge(
                        part.partOf(),
                        Said.nothing().with(part, event),
                        (before, _) -> before.with(part, event));
            }
            switch (event.getPayload()) {
                case IntroducesRecord one when named.contains(one.ruled().id()) ->
                        begun.put(one.ruled().id(), one);
                case RecordErased one when named.contains(one.record()) -> erased.add(one.record());
                case HoldPlaced one -> holds.put(one.hold(), one.scope());
                case HoldReleased one -> holds.remove(one.hold());
                case RequestReceived one -> {
                    asked.put(one.request(), one);
                    if (named.contains(one.request())) {
                        requests.put(one.request(), one);
                        said.put(one.request(), Said.by(one.agency(), event));
                    }
                }
                case BundleDelivered one -> asked.remove(one.request());
                case RequestClosed one -> asked.remove(one.request());
                case AgencyRegistered one ->
                        areas.computeIfAbsent(one.agency(), _ -> new HashSet<>())
                                .addAll(one.areas());
                case LinkEvent one -> {
                    links.computeIfAbsent(one.one(), _ -> new HashSet<>()).add(one.other());
                    links.computeIfAbsent(one.other(), _ -> new HashSet<>()).add(one.one());
                }
                default -> {}
            }
        }
        var records = new HashMap<RecordId, Disposable>();
        begun.forEach(
                (id, one) ->
                        records.put(
                                id,
                                disposable(
                                        one, Objects.requireNonNull(said.get(id)), areas, links)));
        requests.forEach(
                (id, one) ->
                        records.put(
                                id,
                                disposable(
                                        one, Objects.requireNonNull(said.get(id)), areas, links)));
        return new Known(
                Map.copyOf(records),
                Set.copyOf(erased),
                List.copyOf(holds.values()),
                List.copyOf(asked.values()),
                overseen,
                facts.guard());
    }

    private static Disposable disposable(
            IntroducesRecord begun,
            Said said,
            Map<AgencyId, Set<String>> areas,
            Map<SubjectId, Set<SubjectId>> links) {
        var ruled = begun.ruled();
        return new Disposable(
                ruled.owner(),
                Set.of(ruled.type().name()),
                joined(ruled.subjects(), links),
                said,
                areas.containsKey(ruled.owner()) ? all(said.by(), areas) : Set.of(),
                begun.occurredFrom(),
                begun.occurredTo());
    }

    /** A request may tell of anything that was held until it was answered. */
    private static Disposable disposable(
            RequestReceived asked,
            Said said,
            Map<AgencyId, Set<String>> areas,
            Map<SubjectId, Set<SubjectId>> links) {
        return new Disposable(
                asked.agency(),
                Disposable.TYPES,
                joined(Set.of(asked.subject()), links),
                said,
                all(said.by(), areas),
                null,
                null);
    }

    private static Set<String> all(Set<AgencyId> agencies, Map<AgencyId, Set<String>> areas) {
        return agencies.stream()
                .flatMap(one -> areas.getOrDefault(one, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Through every link that anybody ever proposed: whoever undid one may have been wrong. */
    static Set<SubjectId> joined(Set<SubjectId> named, Map<SubjectId, Set<SubjectId>> links) {
        var joined = new HashSet<>(named);
        var toVisit = new ArrayDeque<>(named);
        while (!toVisit.isEmpty()) {
            for (var next : links.getOrDefault(toVisit.remove(), Set.of())) {
                if (joined.add(next)) {
                    toVisit.add(next);
                }
            }
        }
        return joined;
    }

    boolean areAllOf(AgencyId agency, Collection<RecordId> named) {
        return records.keySet().containsAll(named)
                && records.values().stream().allMatch(one -> one.owner().equals(agency));
    }

    /** Of its owner, by the person whom a record is about, or may be about. */
    boolean isAskedFor() {
        return records.values().stream()
                .anyMatch(
                        one ->
                                asked.stream()
                                        .anyMatch(
                                                request ->
                                                        request.agency().equals(one.owner())
                                                                && one.perhaps()
                                                                        .contains(
                                                                                request
                                                                                        .subject())));
    }

    /** Whether something of a record has still to be judged by others than its owner. */
    boolean isOverseen(Instant now) {
        return overseen.stream().anyMatch(one -> one.lasts(now));
    }

    boolean isHeld() {
        return records.values().stream().anyMatch(one -> holds.stream().anyMatch(one::isKeptBy));
    }
}
