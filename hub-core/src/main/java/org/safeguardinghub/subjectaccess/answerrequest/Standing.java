package org.safeguardinghub.subjectaccess.answerrequest;

import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;

import java.time.Instant;

/**
 * How far a request has come. A step is a method of the one state from which it can be taken: marks
 * are approved of a collection that is marked whole, and a bundle is released of what was approved;
 * of any other state there is nothing to call.
 */
sealed interface Standing {
    Begun begun();

    /** Nothing was collected yet. */
    record Asked(Begun begun) implements Standing {}

    /** Items wait for a mark. */
    record Collected(Begun begun, Collection collection) implements Standing {}

    /** Every item has a mark, which can be changed until the bundle is released. */
    record Marked(Begun begun, Collection collection) implements Standing {
        public Marked {
            if (!collection.isMarked()) {
                throw new IllegalStateException("an item is not marked");
            }
        }

        MarksApproved approved(ApproveMarks command, Instant now) {
            return new MarksApproved(
                    command.request(), command.agency(), command.by(), now, command.read());
        }
    }

    /**
     * Another person approved.
     *
     * @param entries digest of what was approved
     */
    record Approved(Begun begun, Collection collection, String entries) implements Standing {
        BundleReleased released(ReleaseBundle command, Sealed said) {
            return new BundleReleased(
                    command.request(),
                    command.agency(),
                    command.by(),
                    command.at(),
                    begun.received().requester(),
                    command.how(),
                    command.manifest(),
                    said);
        }
    }

    /**
     * The bundle may leave, and has not reached who asked for it yet. What was erased or hidden
     * meanwhile is collected again, and then approved and released again.
     *
     * @param manifest of the bundle that was released
     */
    record Released(Begun begun, Collection collection, String manifest) implements Standing {
        BundleDelivered delivered(DeliverBundle command, Instant now) {
            return new BundleDelivered(
                    command.request(), command.agency(), command.by(), now, manifest);
        }
    }

    /** Answered, or closed without an answer. */
    record Over(Begun begun) implements Standing {}

    /** What was collected, with or without all of its marks. */
    static Standing of(Begun begun, Collection collection) {
        return collection.isMarked()
                ? new Marked(begun, collection)
                : new Collected(begun, collection);
    }

    /** The same with these marks; what was approved or released was other marks. */
    static Standing marked(Standing standing, ItemsMarked event) {
        return switch (standing) {
            case Collected(var begun, var collection) -> of(begun, collection.marked(event));
            case Marked(var begun, var collection) -> of(begun, collection.marked(event));
            case Approved(var begun, var collection, _) -> of(begun, collection.marked(event));
            case Released(var begun, var collection, _) -> of(begun, collection.marked(event));
            case Asked _, Over _ -> standing;
        };
    }
}
