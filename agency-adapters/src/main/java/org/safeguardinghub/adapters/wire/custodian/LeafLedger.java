package org.safeguardinghub.adapters.wire.custodian;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which leaves of a file a translator has read. What nobody read has no home in the hub and is
 * listed: nothing is dropped silently. Nulls and blank texts say nothing and are not leaves.
 */
public final class LeafLedger {
    private final Set<String> unread = new LinkedHashSet<>();

    LeafLedger(JsonNode root) {
        collect(root, "");
    }

    void read(String pointer) {
        unread.remove(pointer);
    }

    /** Leaves nobody read, in the order of the file, without those below the given pointers. */
    public List<String> unread(Collection<String> except) {
        return unread.stream()
                .filter(leaf -> except.stream().noneMatch(above -> below(leaf, above)))
                .toList();
    }

    private static boolean below(String leaf, String above) {
        return leaf.equals(above) || leaf.startsWith(above + "/");
    }

    private void collect(JsonNode node, String pointer) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> collect(value, Pointer.to(pointer, name)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i);
            }
        } else if (!node.isNull() && !(node.isString() && node.stringValue().isBlank())) {
            unread.add(pointer);
        }
    }
}
