package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds requests in the log, for the agency that was asked and for nobody else. */
public final class RequestFile {
    private final FactReader events;
    private final Sealer sealer;

    public RequestFile(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /** A request, and the newest position when it was looked for. */
    public record Found(RequestSoFar request, long asOf) {}

    /** Another agency's request is not there. */
    public Optional<Found> find(AgencyId agency, RecordId id) {
        var facts = events.facts(Set.of(Criterion.anyEventOf(Tags.of(id))));
        return Optional.ofNullable(folded(facts).get(id))
                .filter(one -> one.received().agency().equals(agency))
                .map(one -> new Found(one, facts.position()));
    }

    /** Those of these requests that are the agency's, all as of one moment. */
    public Map<RecordId, RequestSoFar> all(AgencyId agency, Collection<RecordId> ids) {
        var facts =
                events.facts(
                        ids.stream()
                                .map(id -> Criterion.anyEventOf(Tags.of(id)))
                                .collect(Collectors.toSet()));
        var all = folded(facts);
        all.values().removeIf(one -> !one.received().agency().equals(agency));
        return all;
    }

    private static Map<RecordId, RequestSoFar> folded(Facts facts) {
        var ids = new IdentityHashMap<SubjectAccessEvent, String>();
        var all = new HashMap<RecordId, RequestSoFar>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectAccessEvent known) {
                ids.put(known, event.getIdentifier());
                all.compute(known.request(), (_, so) -> after(so, known, ids));
            }
        }
        return all;
    }

    /** The latest mark on each item, opened; none where the key was destroyed. */
    public SortedMap<Integer, ItemMark> marks(RequestSoFar request) {
        var marks = new TreeMap<Integer, ItemMark>();
        for (var event : Set.copyOf(request.marked().values())) {
            said(request, event, event.marks()).map(MarksForm::read).orElse(List.of()).stream()
                    .filter(mark -> event.equals(request.marked().get(mark.item())))
                    .forEach(mark -> marks.put(mark.item(), mark));
        }
        return marks;
    }

    private static @Nullable RequestSoFar after(
            @Nullable RequestSoFar so,
            SubjectAccessEvent event,
            Map<SubjectAccessEvent, String> ids) {
        if (event instanceof RequestReceived received) {
            return RequestSoFar.of(received, ids);
        }
        return so == null ? null : added(so, event);
    }

    private static RequestSoFar added(RequestSoFar so, SubjectAccessEvent event) {
        return switch (event) {
            case RequestReceived received -> RequestSoFar.of(received, so.ids());
            case RequestExtended extended -> so.dueAnew(extended);
            case ItemsCollected collected -> so.with(collected);
            case ItemsMarked marked -> so.with(marked);
            case MarksApproved approved -> so.ending(approved, null, null, null);
            case BundleReleased released -> so.ending(so.approved(), released, null, null);
            case BundleDelivered delivered ->
                    so.ending(so.approved(), so.released(), delivered, null);
            // what was released may not leave any more
            case RequestClosed closed -> so.ending(so.approved(), null, null, closed);
        };
    }

    /** What an event of the request says; nothing where its key was destroyed. */
    public Optional<byte[]> said(RequestSoFar request, SubjectAccessEvent event, Sealed said) {
        var name = event.getClass().getAnnotation(EventName.class).value();
        var id = Objects.requireNonNull(request.ids().get(event));
        var clear = sealer.open(event.request(), name, id, said, Set.of(Category.META));
        return Optional.ofNullable(clear.get(Category.META));
    }
}
