package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.tree.Hashes;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.List;

/**
 * The payloads that came with an export, held against the digests in the ledger. One that was
 * erased is as valid as before: only its bytes may be gone. Bytes that are there must still be
 * right, or a forger would only have to call them erased.
 */
final class Payloads {
    private final @Nullable Export export;
    private final BitSet present;
    private final BitSet erased;
    private final MessageDigest sha256 = Hashes.sha256();
    private long right;
    private long gone;

    /**
     * @param present indexes whose payload came along
     * @param erased indexes whose payload is said to be erased
     */
    Payloads(@Nullable Export export, BitSet present, BitSet erased) {
        this.export = export;
        this.present = present;
        this.erased = erased;
    }

    static Payloads none() {
        return new Payloads(null, new BitSet(), new BitSet());
    }

    boolean isOther(long index, byte[] digest) throws IOException {
        boolean isErased = index <= Integer.MAX_VALUE && erased.get((int) index);
        boolean isThere = index <= Integer.MAX_VALUE && present.get((int) index);
        gone += isErased ? 1 : 0;
        if (!isThere || export == null) {
            return false;
        }
        boolean same = MessageDigest.isEqual(digest, digest(export, Contents.PAYLOAD + index));
        right += same && !isErased ? 1 : 0;
        return !same;
    }

    private byte[] digest(Export from, String path) throws IOException {
        return digest(sha256, from, path);
    }

    static byte[] digest(MessageDigest sha256, Export from, String path) throws IOException {
        try (var in = from.open(path);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            in.transferTo(out);
        }
        return sha256.digest();
    }

    List<String> lines(long size) {
        if (export == null) {
            return List.of();
        }
        return List.of(
                "payloads     %s as recorded, %s said to be erased, %s not in the export"
                        .formatted(
                                Answer.count(right),
                                Answer.count(gone),
                                Answer.count(size - right - gone)));
    }
}
