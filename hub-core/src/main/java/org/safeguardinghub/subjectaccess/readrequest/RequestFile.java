package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
        var ids = new IdentityHashMap<SubjectAccessEvent, String>();
        RequestSoFar request = null;
        for (var event : facts.events()) {
            if (event.getPayload() instanceof SubjectAccessEvent known
                    && known.request().equals(id)) {
                ids.put(known, event.getIdentifier());
                request = after(request, known, ids);
            }
        }
        return request == null || !request.received().agency().equals(agency)
                ? Optional.empty()
                : Optional.of(new Found(request, facts.position()));
    }

    private @Nullable RequestSoFar after(
            @Nullable RequestSoFar so,
            SubjectAccessEvent event,
            Map<SubjectAccessEvent, String> ids) {
        if (event instanceof RequestReceived received) {
            return RequestSoFar.of(received, ids);
        }
        return so == null ? null : added(so, event);
    }

    private RequestSoFar added(RequestSoFar so, SubjectAccessEvent event) {
        return switch (event) {
            case RequestReceived received -> RequestSoFar.of(received, so.ids());
            case RequestExtended extended ->
                    new RequestSoFar(
                            so.received(),
                            extended.due(),
                            true,
                            so.collected(),
                            so.known(),
                            so.marks(),
                            so.approved(),
                            so.released(),
                            so.closed(),
                            so.ids());
            case ItemsCollected collected -> collected(so, collected);
            case ItemsMarked marked -> marked(so, marked);
            case MarksApproved approved ->
                    with(so, so.collected(), approved, so.released(), so.closed());
            case BundleReleased released ->
                    with(so, so.collected(), so.approved(), released, so.closed());
            case RequestClosed closed ->
                    with(so, so.collected(), so.approved(), so.released(), closed);
        };
    }

    private static RequestSoFar collected(RequestSoFar so, ItemsCollected event) {
        var known = new TreeMap<>(so.known());
        event.items().forEach(item -> known.put(item.number(), item));
        return new RequestSoFar(
                so.received(),
                so.due(),
                so.extended(),
                event,
                known,
                so.marks(),
                null,
                so.released(),
                so.closed(),
                so.ids());
    }

    private static RequestSoFar with(
            RequestSoFar so,
            @Nullable ItemsCollected collected,
            @Nullable MarksApproved approved,
            @Nullable BundleReleased released,
            @Nullable RequestClosed closed) {
        return new RequestSoFar(
                so.received(),
                so.due(),
                so.extended(),
                collected,
                so.known(),
                so.marks(),
                approved,
                released,
                closed,
                so.ids());
    }

    private RequestSoFar marked(RequestSoFar so, ItemsMarked event) {
        var marks = new TreeMap<>(so.marks());
        opened(so, event, MarksForm.EVENT, event.marks())
                .map(MarksForm::read)
                .orElse(List.of())
                .forEach(mark -> marks.put(mark.item(), mark));
        return new RequestSoFar(
                so.received(),
                so.due(),
                so.extended(),
                so.collected(),
                so.known(),
                marks,
                null,
                so.released(),
                so.closed(),
                so.ids());
    }

    /** What an event of the request says; nothing where its key was destroyed. */
    public Optional<byte[]> said(RequestSoFar request, SubjectAccessEvent event, Sealed said) {
        var name = event.getClass().getAnnotation(EventName.class).value();
        return opened(request, event, name, said);
    }

    private Optional<byte[]> opened(
            RequestSoFar so, SubjectAccessEvent event, String name, Sealed said) {
        var id = Objects.requireNonNull(so.ids().get(event));
        var clear = sealer.open(event.request(), name, id, said, Set.of(Category.META));
        return Optional.ofNullable(clear.get(Category.META));
    }
}
