package org.safeguardinghub.rigs.power;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.rigs.crash.Verdict;
import org.safeguardinghub.rigs.crash.Verdicts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One power cut and the control, where the machine allows it. */
@Timeout(300)
class PowerRigIT {
    @TempDir private Path folder;

    @Test
    void what_was_acknowledged_survives_and_a_server_that_does_not_wait_is_found_out()
            throws Exception {
        List<String> said = new ArrayList<>();

        Verdicts verdicts = verdicts(said);

        assertThat(verdicts.crashes()).hasSize(1).as("%s", said).allMatch(Verdict::isClean);
        assertThat(verdicts.control().lost()).as("%s", said).isPositive();
    }

    private Verdicts verdicts(List<String> said) throws Exception {
        try {
            return PowerCuts.run(
                    folder.resolve("power"), 1, new Random(System.nanoTime()), said::add);
        } catch (NoDisk e) {
            return Assumptions.abort("this test " + e.getMessage());
        }
    }
}
