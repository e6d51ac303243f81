package org.safeguardinghub.subjectaccess.answerrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.CollectItems;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request that is taken from step to step as its life takes it, without a store. */
final class Lived {
    final List<SubjectAccessEvent> events = new ArrayList<>();

    /** The marks that were accepted, which events hold sealed. */
    final List<ItemMark> marks = new ArrayList<>();

    private final Instant now;
    private Standing standing;

    Lived(RequestReceived received) {
        now = received.receivedAt();
        events.add(received);
        standing = SubjectAccessLife.after(null, received);
    }

    Standing standing() {
        return standing;
    }

    void take(CollectItems command) {
        if (Steps.refusal(command.agency(), standing) == null) {
            var items = SubjectAccessLife.collection(standing).numbered(command.held());
            happened(
                    new ItemsCollected(
                            command.request(), command.agency(), command.by(), now, items));
        }
    }

    void take(MarkItems command) {
        if (Steps.refusal(command, standing) == null) {
            marks.addAll(command.marks());
            happened(
                    new ItemsMarked(
                            command.request(),
                            command.agency(),
                            command.by(),
                            now,
                            command.marks().stream().map(ItemMark::item).toList(),
                            Sealed.NOTHING));
        }
    }

    void take(ApproveMarks command) {
        if (Steps.refusal(command, standing) == null
                && standing instanceof Standing.Marked marked) {
            happened(marked.approved(command, now));
        }
    }

    void take(ReleaseBundle command) {
        if (Steps.refusal(command, standing) == null
                && standing instanceof Standing.Approved approved) {
            happened(approved.released(command, Sealed.NOTHING));
        }
    }

    void take(DeliverBundle command) {
        if (Steps.refusal(command, standing) == null
                && standing instanceof Standing.Released released) {
            happened(released.delivered(command, now));
        }
    }

    private void happened(@Nullable SubjectAccessEvent event) {
        if (event != null) {
            events.add(event);
            standing = SubjectAccessLife.after(standing, event);
        }
    }
}
