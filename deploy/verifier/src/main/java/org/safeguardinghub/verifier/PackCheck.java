package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.tree.Hashes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * Checks an audit pack: that each of its files is the one that the manifest lists, that the log
 * holds an event with the manifest's digest, and that every decision's event is in the log.
 */
final class PackCheck {
    private static final String HEAD = "pack";
    private static final String TITLE = "safeguarding-hub audit pack v1\n";
    private static final String LIST = "decisions.csv";
    private static final String PROOFS = "proof/";
    private static final String TAKING = "taking/proof";
    private static final String PAYLOAD = "taking/payload";
    private static final String TAKEN = "audit.data-taken";

    /**
     * A field of the recorded taking before its value, in CBOR: a text of 8 bytes, then one of 64.
     */
    private static final String FIELD = "hmanifestx@";

    private static final int LARGEST = 64 << 20;

    /** What the manifest cannot list: it is made when the manifest is done. */
    private static final int BESIDE = 2;

    private final Export pack;
    private final Policy policy;
    private final Findings findings = new Findings();
    private final List<String> details = new ArrayList<>();
    private boolean confirmed = true;

    PackCheck(Export pack, Policy policy) {
        this.pack = pack;
        this.policy = policy;
    }

    /** Whether an export is one. */
    static boolean isOne(Export export) throws IOException {
        byte[] head = export.read(HEAD, LARGEST);
        return head != null && new String(head, StandardCharsets.UTF_8).startsWith(TITLE);
    }

    Answer run() throws IOException {
        try {
            var list = PackList.parse(file(LIST));
            taking();
            details.addAll(new Manifest(pack, files() - BESIDE, findings).check());
            for (String event : list.events()) {
                proof(event);
            }
            return answer(list);
        } catch (MalformedException wrong) {
            findings.add(String.valueOf(wrong.getMessage()));
            return tampered("the pack is not what the log says was taken");
        }
    }

    /** The one event that names the manifest: without it, whoever changes both is not found. */
    private void taking() throws IOException, MalformedException {
        var entry = entry(TAKING);
        byte[] payload = file(PAYLOAD);
        if (!entry.name().equals(TAKEN)) {
            throw new MalformedException("the proof of the taking is that of another event");
        }
        if (!MessageDigest.isEqual(Hashes.sha256().digest(payload), entry.payload())) {
            throw new MalformedException("what was recorded of the taking is not what is here");
        }
        String digest = HexFormat.of().formatHex(Hashes.sha256().digest(file(Contents.MANIFEST)));
        if (!new String(payload, StandardCharsets.ISO_8859_1).contains(FIELD + digest)) {
            throw new MalformedException("the manifest is not the one that was recorded");
        }
        details.add("taken        " + entry.recordedAt() + ", event " + entry.eventId());
    }

    private void proof(String event) throws IOException {
        try {
            var entry = entry(PROOFS + event);
            if (!entry.eventId().equals(event)) {
                findings.add(entry.position() - 1, "it is not the event " + event);
            }
        } catch (MalformedException wrong) {
            findings.add("the proof of event %s: %s".formatted(event, wrong.getMessage()));
        }
    }

    private Entry entry(String path) throws IOException, MalformedException {
        var receipt = Receipt.parse(file(path));
        var tree = SignedTree.open(receipt.checkpoint(), policy);
        var entry = ReceiptCheck.entry(receipt, tree.checkpoint());
        confirmed &= tree.confirmed();
        if (path.equals(TAKING)) {
            details.addAll(tree.lines());
        }
        return entry;
    }

    private byte[] file(String path) throws IOException, MalformedException {
        byte[] bytes = pack.read(path, LARGEST);
        if (bytes == null) {
            throw new MalformedException("the pack has no file " + path);
        }
        return bytes;
    }

    private long files() throws IOException {
        var all = new ArrayList<String>();
        pack.paths(all::add);
        return all.size();
    }

    private Answer answer(PackList list) {
        String all =
                "%s decisions in %s events, each proved"
                        .formatted(
                                Answer.count(list.decisions()), Answer.count(list.events().size()));
        if (!findings.none()) {
            return tampered("the audit pack is not as it was taken");
        }
        return confirmed
                ? new Answer(Verdict.VALID, "audit pack, " + all, OptionalLong.empty(), details)
                : new Answer(
                        Verdict.UNCONFIRMED,
                        "audit pack, "
                                + all
                                + " by the log's signature; too few witnesses cosigned",
                        OptionalLong.empty(),
                        details);
    }

    private Answer tampered(String sentence) {
        var lines = new ArrayList<>(findings.lines());
        lines.addAll(details);
        return new Answer(Verdict.TAMPERED, sentence, findings.first(), lines);
    }
}
