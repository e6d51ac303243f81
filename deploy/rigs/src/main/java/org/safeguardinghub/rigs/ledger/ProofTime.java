package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.InclusionReceipt;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.InclusionProof;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long a hub takes to prove that an event is in its log, from the event's id to the proof that
 * it has checked itself; events of anywhere, one after the other. Each proof is then checked by the
 * verifier, which shares no code with the hub, and must not hold for another leaf.
 */
record ProofTime(LargeLog log, Run run) {
    private static final double AIM = 5;

    List<Figure> measure() throws IOException {
        var reading = log.reading();
        long leaves = reading.size();
        ask(reading, leaves, run.ofMany(1_000, 5_000));
        Samples asked = ask(reading, leaves, run.ofMany(3_000, 50_000));
        run.say(
                "proof of one of %,d leaves: p50 %.2f  p99 %.2f  max %.1f ms, %,d proofs"
                        .formatted(
                                leaves,
                                asked.millis(0.5),
                                asked.millis(0.99),
                                asked.millis(1),
                                asked.count()));
        return List.of(
                Figure.of("proof.leaves", (double) leaves, ""),
                Figure.of("proof.p50_ms", asked.millis(0.5), "ms"),
                Figure.atMost(AIM, "proof.p99_ms", asked.millis(0.99), "ms"));
    }

    private static Samples ask(LedgerReading reading, long leaves, int times) throws IOException {
        var samples = new Samples();
        var random = RandomGenerator.getDefault();
        var hashes = new Hashes();
        for (int i = 0; i < times; i++) {
            String event = LargeLog.eventAt(random.nextLong(leaves));
            long began = System.nanoTime();
            long index = reading.index(event).orElseThrow();
            InclusionReceipt receipt = reading.receipt(index).orElseThrow();
            samples.add(System.nanoTime() - began);
            requireProof(hashes, receipt);
        }
        return samples;
    }

    private static void requireProof(Hashes hashes, InclusionReceipt receipt) throws IOException {
        byte[] other = receipt.entry().clone();
        other[other.length - 1] ^= 1;
        if (!holds(hashes, receipt, receipt.entry()) || holds(hashes, receipt, other)) {
            throw new IOException("a proof of index " + receipt.index() + " is none");
        }
    }

    private static boolean holds(Hashes hashes, InclusionReceipt receipt, byte[] entry) {
        var signed = Checkpoint.parse(receipt.checkpoint().text()).orElseThrow();
        return InclusionProof.holds(
                hashes,
                receipt.index(),
                signed.size(),
                hashes.leaf(entry),
                receipt.path(),
                signed.root());
    }
}
