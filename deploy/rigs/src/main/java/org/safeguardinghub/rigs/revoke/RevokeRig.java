package org.safeguardinghub.rigs.revoke;

import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.api.revocation.Cases;
import org.safeguardinghub.api.revocation.Race;
import org.safeguardinghub.api.revocation.Race.Nemesis;
import org.safeguardinghub.api.revocation.Reduction;
import org.safeguardinghub.api.revocation.Verdict;
import org.safeguardinghub.rigs.Counted;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.nodes.Cluster;
import org.safeguardinghub.rigs.nodes.HubNode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads on two nodes race with each kind of reduction by each exit that it closes, while a
 * projector stands still, a process is stopped or a node dies: none that begins after the
 * acknowledgement may see. Source: threat model, promise P3 and check T-06; sharing rules, law 7.
 */
public final class RevokeRig implements Counted {
    private static final int READS = 1_000_000;
    private static final int QUICK = 5_000;

    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String findsOut() {
        return "whether any read sees what was taken away before it began, whatever fails";
    }

    @Override
    public int count(boolean quick) {
        return quick ? QUICK : READS;
    }

    @Override
    public List<Figure> run(Surroundings at, int count, Consumer<String> out)
            throws IOException, InterruptedException {
        var bouts = Bout.bouts(count);
        out.accept("%,d reads in %d races on two nodes".formatted(count, bouts.size()));
        try (var cluster = cluster(at)) {
            var cases = new Cases(cluster.nodes().getFirst());
            var score = new Score();
            for (int i = 0; i < bouts.size(); i++) {
                int left = bouts.size() - i;
                long each = Math.ceilDiv(Math.max(0, count - score.reads()), left);
                // by turns it is the one or the other that fails
                var verdict = race(cluster, cases, bouts.get(i), (int) each, i % 2 == 1);
                score.add(verdict);
                out.accept(line(i + 1, bouts.get(i), verdict));
            }
            var control = control(cluster, cases);
            out.accept(control + " reads of a node with facts that lag saw: control");
            return Stream.concat(
                            score.figures(count).stream(),
                            Stream.of(Figure.atLeast(1, "control: saw", control, "reads")))
                    .toList();
        } finally {
            at.clear();
        }
    }

    private static Cluster cluster(Surroundings at) throws IOException, InterruptedException {
        return Cluster.start(
                at.data().resolve("nodes"), HubApplication.class, HubApplication.class);
    }

    /** The first node is told of the reduction and the second fails, or the other way round. */
    static Verdict race(Cluster cluster, Cases cases, Bout bout, int reads, boolean isReversed)
            throws IOException {
        var order = isReversed ? cluster.nodes().reversed() : cluster.nodes();
        var nemesis = bout.trouble().nemesis(order.getLast(), cluster.servers().owner());
        return race(order, cases, bout.reduction(), reads, nemesis);
    }

    private static Verdict race(
            List<HubNode> nodes, Cases cases, Reduction reduction, int reads, Nemesis nemesis)
            throws IOException {
        try {
            return new Race(nodes, cases).run(reduction, reads, nemesis);
        } catch (AssertionError unfinished) {
            throw new IOException("no race: " + unfinished.getMessage(), unfinished);
        }
    }

    /** The second node is now one whose facts lag behind. */
    private static int control(Cluster cluster, Cases cases)
            throws IOException, InterruptedException {
        cluster.nodes().getLast().kill();
        cluster.nodes().getLast().start(LaggingNode.class);
        return seen(cluster, cases);
    }

    /** How many reads saw when the reduction came between two copies of the facts. */
    static int seen(Cluster cluster, Cases cases) throws IOException {
        int seen = 0;
        for (var reduction : List.of(Reduction.SEAL, Reduction.LIMIT)) {
            var held = HeldUp.copy(cluster.servers().owner());
            seen += race(cluster.nodes(), cases, reduction, 0, held).violations().size();
        }
        return seen;
    }

    private static String line(int number, Bout bout, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "race %3d: %-17s %-16s %,7d reads, %,7d began after; saw %d",
                number,
                bout.reduction(),
                bout.trouble(),
                verdict.reads().size(),
                Score.afterwards(verdict),
                verdict.violations().size());
    }
}
