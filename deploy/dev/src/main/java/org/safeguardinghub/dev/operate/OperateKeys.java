package org.safeguardinghub.dev.operate;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;

/** {@code keys} and {@code keys change}: which master keys wrap how many keys, and a change. */
final class OperateKeys {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ManagementPort hub;
    private final PrintStream out;

    OperateKeys(ManagementPort hub, PrintStream out) {
        this.hub = hub;
        this.out = out;
    }

    int show() throws IOException, InterruptedException {
        var now = hub.get("/keys").body();
        for (var master : now.path("masters")) {
            out.printf(
                    "master key %-3s %s  wraps %-10s since %s%s%n",
                    text(master, "version"),
                    text(master, "fingerprint"),
                    text(master, "keys"),
                    text(master, "madeAt"),
                    master.path("retiredAt").isString()
                            ? ", retired " + text(master, "retiredAt")
                            : "");
        }
        if (now.path("change").isObject()) {
            out.println(line(now.path("change")));
        }
        return 0;
    }

    int change() throws IOException, InterruptedException {
        var begun = hub.post("/keys", "{}");
        if (begun.status() == NOT_FOUND) {
            out.println("no next master key is set (hub.keys.next), and no change is left to end");
            return 2;
        }
        if (begun.status() == CONFLICT) {
            out.println("the master key is being changed already");
        }
        while (true) {
            var change = hub.get("/keys").body().path("change");
            out.print("\r" + line(change));
            if (!text(change, "outcome").equals("RUNNING")) {
                out.println();
                return text(change, "outcome").equals("CHANGED") ? 0 : 1;
            }
            out.flush();
            // the hub tells nobody how far a change is: it has to be asked
            Thread.sleep(500);
        }
    }

    private static String line(JsonNode change) {
        return "change to master key %s: %s %s, %s of %s keys, %s a second, %s s left   "
                .formatted(
                        text(change, "version"),
                        text(change, "outcome"),
                        change.path("failure").asString(""),
                        text(change, "done"),
                        text(change, "all"),
                        text(change, "keysPerSecond"),
                        text(change, "remainingSeconds"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("-");
    }
}
