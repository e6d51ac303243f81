package org.safeguardinghub.api.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A read that begins after a reduction was acknowledged does not see, by any of these exits, on
 * either of two nodes, while others read (law 7). In every second race the feed stands still.
 */
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
                VERDICTS.add(race.run(reduction, each, nemesis));
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
    void race_of_read_concern_and_read_subject_and_read_chronology() {
        raced(Exit.READ_CONCERN);
        raced(Exit.READ_SUBJECT);
        raced(Exit.READ_CHRONOLOGY);
    }

    @Test
    void race_of_list_records_and_read_attachment_and_read_feed() {
        raced(Exit.LIST_RECORDS);
        raced(Exit.READ_ATTACHMENT);
        raced(Exit.READ_FEED);
    }

    @Test
    void a_node_that_was_stopped_meanwhile_does_not_show_it_when_it_is_back() {
        var verdict = new Race(nodes, cases).run(Reduction.SEAL, 0, new StoppedNode());
        assertThat(verdict.violations()).isEmpty();
        assertThat(Reduction.SEAL.exits()).allMatch(exit -> verdict.raced(exit, nodes.size()));
    }

    /** Control: the same judge on a node whose facts are a copy that is not quite up to date. */
    @Test
    void facts_read_from_a_lagging_copy_are_found_out() {
        // a third node's connections would be more than the server gives out
        nodes.removeLast().close();
        try (var lagging = nodes.getFirst().anotherNode(LaggingFacts.class)) {
            // what it projected from old facts nobody would project again
            feed(lagging).shutDown();
            var two = new CopyOnWriteArrayList<>(List.of(nodes.getFirst(), lagging));
            var race = new Race(two, cases);
            for (var reduction : List.of(Reduction.SEAL, Reduction.LIMIT)) {
                var verdict = race.run(reduction, 0, Race.NO_NEMESIS);
                assertThat(verdict.violations()).isNotEmpty();
                assertThat(verdict.violations()).allMatch(read -> read.node() == 1);
            }
        } finally {
            nodes.add(nodes.getFirst().anotherNode());
        }
    }

    /** With each kind of reduction by which something is gone from this exit, in every round. */
    private static void raced(Exit exit) {
        for (var reduction : Reduction.values()) {
            if (reduction.exits().contains(exit)) {
                var races =
                        VERDICTS.stream()
                                .filter(verdict -> verdict.reduction() == reduction)
                                .filter(verdict -> verdict.raced(exit, 2))
                                .count();
                assertThat(races).as(reduction + " " + exit).isEqualTo(ROUNDS);
            }
        }
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
