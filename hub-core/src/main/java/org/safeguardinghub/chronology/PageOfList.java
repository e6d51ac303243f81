package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A page of a list in the making. It goes on to the first record that has no room on it, so that a
 * next page is promised exactly when there is something to show on it. What is only held stands at
 * the end of the whole list, wherever its records are in it.
 */
final class PageOfList {
    private final Look look;
    private final Page page;
    private final @Nullable SubjectId asked;
    private final Predicate<Ruling> mayAppear;
    private final List<Examined> held = new ArrayList<>();
    private int room;
    private int looked;
    private @Nullable Place last;
    private boolean over;

    PageOfList(Look look, Page page, @Nullable SubjectId asked, Predicate<Ruling> mayAppear) {
        this.look = look;
        this.page = page;
        this.asked = asked;
        this.mayAppear = mayAppear;
        this.room = page.limit();
    }

    /** A whole list that is at hand, in its order. */
    @Nullable Place of(List<Envelope> ordered) {
        var after = page.after();
        if (after == null) {
            take(ordered);
        } else {
            take(ordered.stream().filter(after::isBefore).toList());
            if (!isOver()) {
                lookBack(ordered.stream().filter(e -> !after.isBefore(e)).toList());
            }
        }
        return next();
    }

    /** The next of the list, in their order. */
    void take(List<Envelope> following) {
        looked += following.size();
        for (var one : look.ruleAll(following, asked)) {
            if (!appears(one)) {
                look.leaveOut(one);
            } else if (one.isOnlyHeld()) {
                held.add(one);
            } else if (room > 0) {
                room--;
                look.show(one);
                last = Place.of(Objects.requireNonNull(one.envelope()));
            } else {
                over = true;
                return;
            }
        }
    }

    /** Whether it is known that the list goes on after this page. */
    boolean isOver() {
        return over;
    }

    /**
     * How many more of the list should fill this page where as many of them appear as of those
     * before, and half of that besides.
     */
    int likelyToFill(int least, int most) {
        int found = page.limit() - room;
        long likely = (room + 1L) * (looked + 1L) / (found + 1);
        return Math.clamp(likely + likely / 2, least, most);
    }

    /** What was on earlier pages, looked at again for what is only held of it. */
    void lookBack(List<Envelope> earlier) {
        for (var one : look.ruleAll(earlier, asked)) {
            if (appears(one) && one.isOnlyHeld()) {
                held.add(one);
            }
        }
    }

    /** Where the next page begins; null at the end of the list, where it says what is held. */
    @Nullable Place next() {
        if (over) {
            return last;
        }
        held.forEach(look::hold);
        return null;
    }

    private boolean appears(Examined one) {
        return !one.isAbsent() && mayAppear.test(one.ruling());
    }
}
