package org.safeguardinghub.rigs.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.api.revocation.Cases;
import org.safeguardinghub.api.revocation.Reduction;
import org.safeguardinghub.api.revocation.Verdict;
import org.safeguardinghub.rigs.nodes.Cluster;
import org.safeguardinghub.rigs.silence.SilenceOnNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Two hubs as processes: the one whose facts lag is found out, dies, and comes back as one that is
 * right. On one start, because starts are what takes the time.
 */
@Timeout(300)
class RevokeRigIT {
    @TempDir private Path folder;

    @Test
    void who_lags_is_found_out_and_who_was_stopped_or_killed_shows_nothing() throws Exception {
        try (var cluster = Cluster.start(folder, HubApplication.class, LaggingNode.class)) {
            var cases = new Cases(cluster.nodes().getFirst());
            assertThat(RevokeRig.seen(cluster, cases)).as("control").isPositive();
            for (var trouble : List.of(Trouble.KILLED_NODE, Trouble.STOPPED_PROCESS)) {
                var verdict = race(cluster, cases, trouble);
                assertThat(verdict.violations()).as(trouble.toString()).isEmpty();
                assertThat(Reduction.SEAL.exits()).allMatch(exit -> verdict.raced(exit, 2));
            }
            SilenceOnNode.findsWhatIsPlanted(cluster.nodes().getFirst());
        }
    }

    private static Verdict race(Cluster cluster, Cases cases, Trouble trouble) throws IOException {
        return RevokeRig.race(cluster, cases, new Bout(Reduction.SEAL, trouble), 0, false);
    }
}
