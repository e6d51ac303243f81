package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Reviewed.Line;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * A page of a review in the making: unlike a reader's list it has every record that was known of,
 * each with its ruling, and of some no more than that. Only for whom the child excluded there is
 * none.
 */
final class PageOfReview {
    private final Look look;
    private final Page page;
    private final List<Examined> told = new ArrayList<>();
    private @Nullable Place next;

    PageOfReview(Look look, Page page) {
        this.look = look;
        this.page = page;
    }

    /** Rules on those of the whole list, in its order, that are on this page. */
    void take(List<Envelope> ordered, SubjectId subject) {
        var after = page.after();
        var left = ordered.stream().filter(one -> after == null || after.isBefore(one)).toList();
        var here = left.subList(0, Math.min(page.limit(), left.size()));
        next = left.size() > here.size() ? Place.of(here.getLast()) : null;
        for (var one : look.ruleAll(here, subject)) {
            if (!one.ruling().gatesClosed().contains(Rule.G4)) {
                told.add(one);
            }
            if (one.isAbsent() || one.told().shown().isEmpty()) {
                look.leaveOut(one);
            } else {
                look.show(one);
            }
        }
    }

    /** Where the next page begins. */
    @Nullable Place next() {
        return next;
    }

    /** Each ruling with what was opened by the answer that recorded it. */
    List<Line> lines(Answer answer) {
        var entries = new HashMap<RecordId, Entry>();
        answer.entries().forEach(entry -> entries.put(entry.envelope().record().id(), entry));
        return told.stream().map(one -> line(one, entries.get(id(one)))).toList();
    }

    private static Line line(Examined one, @Nullable Entry entry) {
        var then = Objects.requireNonNull(one.then());
        return new Line(then.ruling(), entry, one.withheld());
    }

    private static RecordId id(Examined one) {
        return Objects.requireNonNull(one.envelope()).record().id();
    }
}
