package org.safeguardinghub.forgetting.erase;

import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.sealing.ErasedRecords;
import org.safeguardinghub.shared.RecordId;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Does what was decided. The event is what counts: whatever was done of it before a crash is done
 * again, and doing it again changes nothing.
 *
 * <p>The keys go first, and wait for nothing: from then on nothing is opened any more, by anybody.
 * What a view was making of the content at that moment is still on its way into the view, so its
 * rows are removed when it has come past all that was appended until then. A view that stands still
 * holds up that alone, and no other erasure.
 */
public final class Erasing {
    private static final Criterion ERASED =
            new Criterion(ErasureEvent.TAG, Set.of("erasure.record-erased"));

    private final ErasedRecords erased;
    private final List<? extends Copies> views;
    private final FactReader events;
    private final Waiting waiting;

    /**
     * @param views what is made of content by processors, each under the name of its processor
     */
    public Erasing(
            ErasedRecords erased,
            List<? extends Copies> views,
            FactReader events,
            StreamProgress progress) {
        this.erased = erased;
        this.views = List.copyOf(views);
        this.events = events;
        this.waiting = new Waiting(progress);
    }

    /** When it returns, no key of the record is left. */
    public void destroy(RecordErased event) {
        erased.destroy(event.record());
    }

    /**
     * For a record whose keys are gone: when it returns, the file outside of the databases has it,
     * and no view has anything of it.
     */
    public void remove(RecordErased event) {
        erased.writeList();
        long seen = events.head();
        views.forEach(view -> waiting.past(view.name(), seen));
        views.forEach(view -> view.remove(List.of(event.record())));
    }

    /**
     * Does again what the log says was erased, and what the lists beside it say: one of them may
     * come from a backup, and who was to do it may stand still. To be called before anything is
     * answered, and now and then.
     */
    public void replay() {
        var decided = new HashSet<RecordId>();
        for (var event : events.facts(Set.of(ERASED)).events()) {
            if (event.getPayload() instanceof RecordErased one) {
                decided.add(one.record());
            }
        }
        erased.destroyMissing(decided);
        erased.replay();
        var listed = erased.listed();
        views.forEach(view -> view.remove(listed));
    }
}
