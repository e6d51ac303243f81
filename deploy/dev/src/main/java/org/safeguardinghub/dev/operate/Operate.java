package org.safeguardinghub.dev.operate;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code views}, {@code replay VIEW}, {@code letters} and {@code keys}, on the management port of a
 * running hub. Ends with 0 when it is done, 1 when a replay did not switch or the master key was
 * not changed, 2 when it was not understood.
 */
public final class Operate {
    private static final String USAGE =
            """
            usage: views | replay VIEW [--expect-difference] | letters [retry VIEW]
                   | keys [change]
                   [--management URL, else http://127.0.0.1:8081]
            """;

    private final ManagementPort hub;
    private final PrintStream out;

    Operate(ManagementPort hub, PrintStream out) {
        this.hub = hub;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var left = new ArrayList<>(List.of(arguments));
        var address = option(left, "--management").orElse("http://127.0.0.1:8081");
        try (var client = HttpClient.newHttpClient()) {
            var hub = new ManagementPort(client, URI.create(address));
            System.exit(new Operate(hub, System.out).run(left));
        } catch (IOException nobody) {
            System.err.println("no hub answers at " + address);
            System.exit(2);
        }
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 == arguments.size()) {
            return Optional.empty();
        }
        arguments.remove(at);
        return Optional.of(arguments.remove(at));
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(arguments);
        boolean expected = words.remove("--expect-difference");
        if (words.equals(List.of("views"))) {
            return views();
        }
        if (words.equals(List.of("letters"))) {
            return letters();
        }
        if (words.equals(List.of("keys"))) {
            return new OperateKeys(hub, out).show();
        }
        if (words.equals(List.of("keys", "change"))) {
            return new OperateKeys(hub, out).change();
        }
        if (words.size() == 2 && words.getFirst().equals("replay")) {
            return replay(words.getLast(), expected);
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("letters", "retry"))) {
            return retry(words.getLast());
        }
        out.print(USAGE);
        return 2;
    }

    private int views() throws IOException, InterruptedException {
        for (var view : hub.get("/views").body()) {
            out.printf(
                    "%-8s version %-3s position %-10s lag %-6s %s%n",
                    text(view, "view"),
                    text(view, "serving"),
                    text(view, "position"),
                    text(view, "lag"),
                    view.path("replay").isObject() ? line(view.path("replay")) : "");
        }
        return 0;
    }

    private int letters() throws IOException, InterruptedException {
        var waiting = hub.get("/letters").body();
        for (var sequence : waiting) {
            out.printf(
                    "%-8s %-46s %4s waiting since %s: %s%n",
                    text(sequence, "group"),
                    text(sequence, "sequence"),
                    text(sequence, "letters"),
                    text(sequence, "waitingSince"),
                    text(sequence, "firstError"));
        }
        out.println(waiting.size() + " sequences wait");
        return 0;
    }

    private int retry(String view) throws IOException, InterruptedException {
        var answer = hub.post("/letters/" + view, "{}");
        if (answer.status() != 200) {
            out.println("no letters are kept for " + view);
            return 2;
        }
        out.printf(
                "%s sequences handled, %s wait%n",
                text(answer.body(), "handled"), text(answer.body(), "waiting"));
        return 0;
    }

    private int replay(String view, boolean differenceExpected)
            throws IOException, InterruptedException {
        var begun =
                hub.post("/views/" + view, "{\"expectDifference\": " + differenceExpected + "}");
        if (begun.status() == 404) {
            out.println(view + " cannot be replayed");
            return 2;
        }
        if (begun.status() == 409) {
            out.println(view + " is being replayed already");
        }
        while (true) {
            var replay = latest(view);
            out.print("\r" + line(replay));
            if (!text(replay, "outcome").equals("RUNNING")) {
                out.println();
                return text(replay, "outcome").equals("SWITCHED") ? 0 : 1;
            }
            out.flush();
            // the hub tells nobody how far a replay is: it has to be asked
            Thread.sleep(500);
        }
    }

    private JsonNode latest(String view) throws IOException, InterruptedException {
        for (var one : hub.get("/views").body()) {
            if (text(one, "view").equals(view)) {
                return one.path("replay");
            }
        }
        throw new IOException("the hub shows no view " + view);
    }

    private static String line(JsonNode replay) {
        var outcome = text(replay, "outcome");
        return outcome.equals("RUNNING")
                ? "replay to version %s: %-16s %s of %s events, %s a second, %s s left   "
                        .formatted(
                                text(replay, "version"),
                                text(replay, "phase"),
                                text(replay, "done"),
                                text(replay, "all"),
                                text(replay, "eventsPerSecond"),
                                text(replay, "remainingSeconds"))
                : "replay to version %s: %s %s, rows %s before and %s after%20s"
                        .formatted(
                                text(replay, "version"),
                                outcome,
                                replay.path("failure").asString(""),
                                replay.at("/before/rows").asString("-"),
                                replay.at("/after/rows").asString("-"),
                                "");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("-");
    }
}
