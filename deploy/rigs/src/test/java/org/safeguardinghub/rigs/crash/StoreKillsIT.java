package org.safeguardinghub.rigs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One kill of each sort, and the control. */
@Timeout(300)
class StoreKillsIT {
    @TempDir private Path folder;

    @Test
    void what_was_acknowledged_is_there_once_and_a_server_that_forgets_is_found_out()
            throws Exception {
        List<String> said = new ArrayList<>();

        Verdicts verdicts =
                StoreKills.run(
                        folder.resolve("store"), 3, new Random(System.nanoTime()), said::add);

        assertThat(verdicts.crashes()).hasSize(3).as("%s", said).allMatch(Verdict::isClean);
        assertThat(verdicts.crashes()).allMatch(verdict -> verdict.acknowledged() >= 2_000);
        assertThat(verdicts.control().lost()).as("%s", said).isPositive();
    }
}
