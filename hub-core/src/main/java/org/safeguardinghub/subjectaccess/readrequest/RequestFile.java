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
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
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
            case RequestExtended extended -> so.dueAnew(extended);
            case ItemsCollected collected -> so.with(collected);
            case ItemsMarked marked ->
                    so.with(
                            opened(so, marked, MarksForm.EVENT, marked.marks())
                                    .map(MarksForm::read)
                                    .orElse(List.of()));
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
        return opened(request, event, name, said);
    }

    private Optional<byte[]> opened(
            RequestSoFar so, SubjectAccessEvent event, String name, Sealed said) {
        var id = Objects.requireNonNull(so.ids().get(event));
        var clear = sealer.open(event.request(), name, id, said, Set.of(Category.META));
        return Optional.ofNullable(clear.get(Category.META));
    }
}
