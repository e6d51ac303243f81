package org.safeguardinghub.subjectaccess.answerrequest;

import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a history from its beginning, and knows nothing of how steps are decided. */
final class Judge {
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> hands = new HashSet<>();
    private final Set<Integer> marked = new HashSet<>();
    private Set<Integer> items = Set.of();
    private boolean collected;
    private boolean approved;
    private boolean released;
    private boolean over;

    private Judge() {}

    static Set<String> faults(List<SubjectAccessEvent> history) {
        var judge = new Judge();
        history.forEach(judge::read);
        return judge.faults;
    }

    private void read(SubjectAccessEvent event) {
        if (over) {
            faults.add("something after the end");
        }
        switch (event) {
            case RequestReceived _, RequestExtended _ -> {}
            case ItemsCollected one -> {
                items = one.items().stream().map(Item::number).collect(Collectors.toSet());
                hands(one.by());
                collected = true;
                approved = false;
                released = false;
            }
            case ItemsMarked one -> {
                if (!items.containsAll(one.items())) {
                    faults.add("a mark on what was not collected");
                }
                marked.addAll(one.items());
                hands(one.by());
                approved = false;
                released = false;
            }
            case MarksApproved one -> approve(one);
            case BundleReleased _ -> {
                if (!approved) {
                    faults.add("released without approval");
                }
                released = true;
            }
            case BundleDelivered _ -> {
                if (!released) {
                    faults.add("delivered what was not released");
                }
                over = true;
            }
            case RequestClosed _ -> over = true;
        }
    }

    private void approve(MarksApproved one) {
        if (!collected || !marked.containsAll(items)) {
            faults.add("approved with items unmarked");
        }
        if (hands.contains(one.by().sub()) || hands.contains(one.by().actingFor())) {
            faults.add("approved by a hand");
        }
        approved = true;
    }

    private void hands(Official by) {
        hands.add(by.sub());
        if (by.actingFor() != null) {
            hands.add(by.actingFor());
        }
    }
}
