package org.safeguardinghub.verifier;

import org.safeguardinghub.witness.WitnessCommand;

import java.util.List;

/** {@code verify …} or {@code witness …}; each says with {@code --help} what it takes. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        String command = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        int exit =
                switch (command) {
                    case "verify" -> verify(rest);
                    case "witness" -> new WitnessCommand(System.out, System.err).run(rest);
                    default -> {
                        System.err.println("usage: verify ... | witness ... (--help for options)");
                        yield Verdict.UNREADABLE;
                    }
                };
        if (exit != WitnessCommand.RUNS_ON) {
            System.exit(exit);
        }
    }

    /**
     * What fails in a way nobody thought of says nothing of a ledger, least that it is tampered.
     */
    private static int verify(List<String> arguments) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, failed) -> {
                    System.err.println("not verified: " + failed);
                    Runtime.getRuntime().halt(Verdict.UNREADABLE);
                });
        return new Verify(System.getenv(), System.out, System.err).run(arguments);
    }
}
