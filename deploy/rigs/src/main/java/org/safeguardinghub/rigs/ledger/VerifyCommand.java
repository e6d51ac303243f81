package org.safeguardinghub.rigs.ledger;

import org.safeguardinghub.rigs.Surroundings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code deploy/hub verify}, as a partner runs it. */
final class VerifyCommand {
    private VerifyCommand() {}

    /** What its process ends with. */
    static int ends(Surroundings at, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(at.script().toString(), "verify"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
