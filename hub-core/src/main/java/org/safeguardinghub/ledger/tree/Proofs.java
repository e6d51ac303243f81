package org.safeguardinghub.ledger.tree;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.util.List;

/**
 * Whether proofs hold, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, which share
 * nothing with how {@link MerkleTree} makes them. Nothing is signed or given out that fails here.
 */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf with this hash is at the index in the tree with this root. */
    public static boolean includes(
            byte[] root, long size, byte[] leaf, long index, List<byte[]> proof) {
        if (index < 0 || index >= size || !areHashes(proof)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (var p : proof) {
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                r = TreeHash.ofNode(p, r);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && isSame(r, root);
    }

    /** Whether the tree of the new size and root begins with the tree of the old ones. */
    public static boolean isExtension(
            long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (oldSize < 0 || oldSize > size || !areHashes(proof)) {
            return false;
        }
        if (oldSize == 0) {
            return proof.isEmpty() && isSame(oldRoot, TreeHash.ofNothing());
        }
        if (oldSize == size) {
            return proof.isEmpty() && isSame(oldRoot, root);
        }
        boolean isComplete = Long.bitCount(oldSize) == 1;
        byte[] first = isComplete ? oldRoot : firstOf(proof);
        var rest = isComplete || proof.isEmpty() ? proof : proof.subList(1, proof.size());
        return first != null && leadsToBoth(oldSize, oldRoot, size, root, first, rest);
    }

    private static byte @Nullable [] firstOf(List<byte[]> proof) {
        return proof.isEmpty() ? null : proof.getFirst();
    }

    private static boolean leadsToBoth(
            long oldSize, byte[] oldRoot, long size, byte[] root, byte[] first, List<byte[]> rest) {
        long fn = oldSize - 1;
        long sn = size - 1;
        while (isOdd(fn)) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = first;
        byte[] sr = first;
        for (var c : rest) {
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                fr = TreeHash.ofNode(c, fr);
                sr = TreeHash.ofNode(c, sr);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && isSame(fr, oldRoot) && isSame(sr, root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == TreeHash.BYTES);
    }

    private static boolean isSame(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
