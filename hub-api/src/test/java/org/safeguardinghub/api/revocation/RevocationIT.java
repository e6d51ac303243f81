package org.safeguardinghub.api.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.errors.Scene.ABOUT_NOBODY;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.errors.Operation;
import org.safeguardinghub.api.errors.Scene;
import org.safeguardinghub.api.exits.Exits;
import org.safeguardinghub.api.revocation.Verdict.Sent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A read that begins after a reduction was acknowledged does not see, by any of these exits, on
 * either of two nodes, while others read (law 7). In every second race the feed stands still.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevocationIT {
    private static final int READS = 10_000;
    private static final int ROUNDS = 2;

    @TempDir static Path folder;
    private static CopyOnWriteArrayList<HubWithBroker> nodes;
    private static Cases cases;
    private static final List<Verdict> VERDICTS = new ArrayList<>();

    @BeforeAll
    static void each_reduction_races_with_reads_on_two_nodes() throws Exception {
        var first = new HubWithBroker(folder);
        nodes = new CopyOnWriteArrayList<>(List.of(first, first.anotherNode()));
        cases = new Cases(first);
        var race = new Race(nodes, cases);
        int each = READS / (ROUNDS * Reduction.values().length) + 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (var reduction : Reduction.values()) {
                var nemesis = round % 2 == 0 ? Race.NO_NEMESIS : new PausedProjector();
                VERDICTS.add(race.withStreams(reduction, each, nemesis, first::topic));
            }
        }
    }

    @AfterAll
    static void stop() {
        nodes.reversed().forEach(HubWithBroker::close);
    }

    @Test
    void no_read_that_began_after_the_acknowledgement_saw() {
        assertThat(VERDICTS.stream().mapToInt(verdict -> verdict.reads().size()).sum())
                .isGreaterThanOrEqualTo(READS);
        assertThat(VERDICTS).allSatisfy(one -> assertThat(one.violations()).isEmpty());
    }

    @Test
    void race_of_every_read_and_read_feed() {
        var raced = Stream.of(Exit.values()).map(Exit::named).collect(Collectors.toSet());
        assertThat(raced).contains("read_feed").containsAll(Exits.readsThatRace());
        for (var reduction : Reduction.values()) {
            assertThat(reduction.exits())
                    .as("of " + reduction)
                    .isNotEmpty()
                    .allSatisfy(exit -> raced(exit, reduction));
        }
    }

    /**
     * What is closed by a seal or to an excluded person is answered as for an absent id, and a
     * suspended agency is let in nowhere. What else may be named is decided with each command.
     */
    @Test
    void race_of_every_command() throws Exception {
        var scene = new Scene(nodes.getFirst());
        var all = scene.commandsOfAgencies();
        var named = all.stream().map(command -> Exits.nameOf(command.id())).toList();
        assertThat(named).containsAll(Exits.commandsThatReductionsReach());
        for (int round = 0; round < ROUNDS; round++) {
            var reductions = new GatesClosed(scene, "j.person-" + round);
            assertThat(race(scene, all, "j.other").run(403, reductions::suspendAll)).isEmpty();
            reductions.endSuspensions();
            var ofTheChild = reductions.namingTheChild(all);
            assertThat(race(scene, ofTheChild, "j.other").run(404, reductions::seal)).isEmpty();
            reductions.endSeal();
            var ofSomebody = all.stream().filter(c -> !ABOUT_NOBODY.contains(c.id())).toList();
            assertThat(race(scene, ofSomebody, reductions.person).run(404, reductions::exclude))
                    .isEmpty();
        }
    }

    private static CommandRace race(Scene scene, List<Operation> commands, String actingFor) {
        return new CommandRace(nodes, scene, commands, actingFor);
    }

    @Test
    void race_of_stream_feed_and_topic_feed() {
        for (var reduction : Reduction.values()) {
            var sent = reduction.endsWhatIsSent() ? Sent.KEPT_BACK : Sent.NOT_LOOKED_FOR;
            assertThat(of(reduction)).hasSize(ROUNDS).allMatch(verdict -> verdict.sent() == sent);
        }
    }

    @Test
    void a_node_that_was_stopped_meanwhile_does_not_show_it_when_it_is_back() {
        var verdict = new Race(nodes, cases).run(Reduction.SEAL, 0, new StoppedNode());
        assertThat(verdict.violations()).isEmpty();
        assertThat(Reduction.SEAL.exits()).allMatch(exit -> verdict.raced(exit, nodes.size()));
    }

    /** Control: the same judge on a node whose facts are a copy that is not quite up to date. */
    @Test
    @Order(Integer.MAX_VALUE)
    void facts_read_from_a_lagging_copy_are_found_out() {
        // a third node's connections would be more than the server gives out
        nodes.removeLast().close();
        var lagging = nodes.getFirst().anotherNode(LaggingFacts.class);
        // what it projected from old facts nobody would project again
        feed(lagging).shutDown();
        nodes.add(lagging);
        var race = new Race(nodes, cases);
        var copy = lagging.part(LaggingFacts.CopiedNowAndThen.class);
        for (var reduction : List.of(Reduction.SEAL, Reduction.LIMIT)) {
            var verdict = race.run(reduction, 0, new PausedCopy(copy));
            assertThat(verdict.violations()).isNotEmpty();
            assertThat(verdict.violations()).allMatch(read -> read.node() == 1);
        }
    }

    /** The reduction comes between two copies. */
    private record PausedCopy(LaggingFacts.CopiedNowAndThen copy) implements Race.Nemesis {
        @Override
        public void begins() {
            copy.pause();
        }

        @Override
        public void ends() {
            copy.resume();
        }
    }

    private static List<Verdict> of(Reduction reduction) {
        return VERDICTS.stream().filter(verdict -> verdict.reduction() == reduction).toList();
    }

    /** In every round. */
    private static void raced(Exit exit, Reduction reduction) {
        assertThat(of(reduction).stream().filter(verdict -> verdict.raced(exit, 2)).count())
                .as(reduction + " " + exit)
                .isEqualTo(ROUNDS);
    }

    /** Lists and feeds are as they were: nobody tells them of the reduction. */
    private static final class PausedProjector implements Race.Nemesis {
        @Override
        public void begins() {
            feeds().forEach(StreamingEventProcessor::shutDown);
        }

        @Override
        public void ends() {
            feeds().forEach(StreamingEventProcessor::start);
        }

        private static List<StreamingEventProcessor> feeds() {
            return nodes.stream().map(RevocationIT::feed).toList();
        }
    }

    private static StreamingEventProcessor feed(HubWithBroker node) {
        return node.part(EventProcessingConfiguration.class)
                .eventProcessor("feed", StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** The second node is away while the authority goes. */
    private static final class StoppedNode implements Race.Nemesis {
        @Override
        public void begins() {
            nodes.get(1).close();
        }

        @Override
        public void afterReduction() {
            nodes.set(1, nodes.getFirst().anotherNode());
        }
    }
}
