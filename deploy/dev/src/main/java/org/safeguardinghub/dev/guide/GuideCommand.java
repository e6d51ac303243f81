package org.safeguardinghub.dev.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Follows a guide, step by step, and says where it is not told what happens. Needs a demonstration
 * that nobody has followed a guide in yet, and what the guide says it needs.
 */
public final class GuideCommand {
    private static final int DIFFERENT = 1;
    private static final int REFUSED = 2;

    private final Path root;
    private final PrintStream out;

    GuideCommand(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** The first argument is the folder of the project, the second the guide's name. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: guide NAME, one of docs/guides, while deploy/hub demo runs");
            System.exit(REFUSED);
        }
        var root = Path.of(arguments[0]);
        var guide = root.resolve("docs/guides").resolve(arguments[1] + ".md");
        if (!Files.isRegularFile(guide)) {
            System.err.println("no such guide: " + arguments[1]);
            System.exit(REFUSED);
        }
        System.exit(new GuideCommand(root, System.out).follow(guide));
    }

    int follow(Path guide) throws IOException {
        var steps = Step.of(Files.readAllLines(guide));
        int different = 0;
        try (var shell = new Shell(root)) {
            for (var step : steps) {
                if (!isAsTold(step, shell.run(step.commands()))) {
                    different++;
                }
            }
        }
        out.println("%d steps, %d not as told".formatted(steps.size(), different));
        return different == 0 && !steps.isEmpty() ? 0 : DIFFERENT;
    }

    private boolean isAsTold(Step step, String printed) {
        if (Printed.isAsTold(step.printed(), printed)) {
            return true;
        }
        out.println("line %d is not as told; it prints:".formatted(step.line()));
        List.of(printed.stripTrailing().split("\n", -1)).forEach(line -> out.println("  " + line));
        return false;
    }
}
