package org.safeguardinghub.subjectaccess.answerrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.ExtendRequest;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.SubjectAccessRefusal;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Approved;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Asked;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Collected;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Marked;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Over;
import org.safeguardinghub.subjectaccess.answerrequest.Standing.Released;

import java.time.Instant;
import java.util.HashSet;

/** Whether a step can be taken. Requests of other agencies are not there. */
final class Steps {
    private Steps() {}

    /** For steps that need no more than that the request is open. */
    static @Nullable Refusal refusal(AgencyId agency, Standing standing) {
        if (!agency.equals(standing.begun().received().agency())) {
            return new Refusal.NotFound();
        }
        return standing instanceof Over ? SubjectAccessRefusal.OVER : null;
    }

    static @Nullable Refusal refusal(ExtendRequest command, Standing standing, Instant now) {
        var refusal = refusal(command.agency(), standing);
        if (refusal != null) {
            return refusal;
        }
        if (standing.begun().extended()) {
            return SubjectAccessRefusal.ALREADY_EXTENDED;
        }
        return standing.begun().due().isAfter(now) ? null : SubjectAccessRefusal.TOO_LATE;
    }

    static @Nullable Refusal refusal(MarkItems command, Standing standing) {
        var refusal = refusal(command.agency(), standing);
        if (refusal != null) {
            return refusal;
        }
        return switch (standing) {
            case Asked _ -> SubjectAccessRefusal.NOT_COLLECTED;
            case Collected(_, var collection) -> refusal(command, collection);
            case Marked(_, var collection) -> refusal(command, collection);
            case Approved(_, var collection, _) -> refusal(command, collection);
            case Released(_, var collection, _) -> refusal(command, collection);
            case Over _ -> SubjectAccessRefusal.OVER;
        };
    }

    private static @Nullable Refusal refusal(MarkItems command, Collection collection) {
        var named = new HashSet<Integer>();
        for (var mark : command.marks()) {
            if (!collection.items().containsKey(mark.item()) || !named.add(mark.item())) {
                return SubjectAccessRefusal.NO_SUCH_ITEM;
            }
        }
        if (command.marks().stream().anyMatch(mark -> givesAnothers(command, mark, collection))) {
            return SubjectAccessRefusal.ANOTHER_AGENCYS;
        }
        for (var mark : command.marks()) {
            var categories = command.read().get(mark.item());
            if (mark.mark().gives() && categories == null) {
                return SubjectAccessRefusal.UNREAD;
            }
            if (categories != null && !mark.mark().isOf(categories)) {
                return SubjectAccessRefusal.NO_SUCH_CATEGORY;
            }
        }
        return null;
    }

    private static boolean givesAnothers(MarkItems command, ItemMark mark, Collection collection) {
        var item = collection.items().get(mark.item());
        return mark.mark().gives() && item != null && item.isAnothers(command.agency());
    }

    static @Nullable Refusal refusal(ApproveMarks command, Standing standing) {
        var refusal = refusal(command.agency(), standing);
        if (refusal != null) {
            return refusal;
        }
        return switch (standing) {
            case Asked _ -> SubjectAccessRefusal.NOT_COLLECTED;
            case Collected _ -> SubjectAccessRefusal.NOT_ALL_MARKED;
            case Marked(_, var collection) -> refusal(command, collection);
            case Approved _, Released _ -> SubjectAccessRefusal.ALREADY_APPROVED;
            case Over _ -> SubjectAccessRefusal.OVER;
        };
    }

    private static @Nullable Refusal refusal(ApproveMarks command, Collection collection) {
        if (collection.isOf(command.by())) {
            return SubjectAccessRefusal.SAME_HAND;
        }
        if (!command.unread().isEmpty()) {
            return SubjectAccessRefusal.UNREAD;
        }
        return command.read().equals(command.entries()) ? null : SubjectAccessRefusal.CHANGED;
    }

    static @Nullable Refusal refusal(ReleaseBundle command, Standing standing) {
        var refusal = refusal(command.agency(), standing);
        if (refusal != null) {
            return refusal;
        }
        return switch (standing) {
            case Asked _, Collected _, Marked _ -> SubjectAccessRefusal.NOT_APPROVED;
            case Approved approved ->
                    approved.entries().equals(command.entries())
                            ? null
                            : SubjectAccessRefusal.CHANGED;
            case Released _ -> SubjectAccessRefusal.ALREADY_RELEASED;
            case Over _ -> SubjectAccessRefusal.OVER;
        };
    }

    static @Nullable Refusal refusal(DeliverBundle command, Standing standing) {
        var refusal = refusal(command.agency(), standing);
        if (refusal != null) {
            return refusal;
        }
        return standing instanceof Released ? null : SubjectAccessRefusal.NOT_RELEASED;
    }
}
