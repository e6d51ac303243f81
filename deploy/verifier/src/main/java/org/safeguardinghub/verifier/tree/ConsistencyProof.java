package org.safeguardinghub.verifier.tree;

import java.util.Arrays;
import java.util.List;

/** That a tree begins with all that an earlier one held (RFC 9162, 2.1.4.2). */
public final class ConsistencyProof {
    private ConsistencyProof() {}

    /** A proof from nothing, or from a tree to itself, is empty. */
    public static boolean holds(
            Hashes hashes,
            long first,
            long second,
            byte[] firstRoot,
            byte[] secondRoot,
            List<byte[]> path) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && Arrays.equals(firstRoot, hashes.empty());
        }
        // a complete tree is itself the first node of the way, and is left out of the proof
        boolean complete = (first & (first - 1)) == 0;
        if (path.isEmpty()) {
            return false;
        }
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] old = complete ? firstRoot : path.getFirst();
        byte[] now = old;
        for (byte[] hash : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = hashes.node(hash, old);
                now = hashes.node(hash, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = hashes.node(now, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(now, secondRoot);
    }
}
