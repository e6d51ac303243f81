package org.safeguardinghub.dev.demo;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dev.issuer.Seats;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells the story to a running hub, and walks through it when asked. */
public final class Demonstration {
    private final String hub;
    private final String issuer;
    private final Seats seats;
    private final Consumer<Duration> lookAfter;
    private final Consumer<String> out;

    /**
     * Speaks to a hub over its public API.
     *
     * @param lookAfter has the hub look for what is late once so much time has gone by
     * @param out gets progress and the table, a line or more at a time
     */
    public Demonstration(
            String hub,
            String issuer,
            Seats seats,
            Consumer<Duration> lookAfter,
            Consumer<String> out) {
        this.hub = hub;
        this.issuer = issuer;
        this.seats = seats;
        this.lookAfter = lookAfter;
        this.out = out;
    }

    /** Loads what the demonstration is about. Doing it again changes nothing. */
    public void load() {
        try (var desks = new Desks(hub, issuer, seats)) {
            new Story(desks, lookAfter, this::step).tell();
        }
    }

    /**
     * Loads and reads as everybody.
     *
     * @throws Deviation naming the first thing that is not as it was worked out
     */
    public void walk() {
        try (var desks = new Desks(hub, issuer, seats)) {
            var ids = new Story(desks, lookAfter, this::step).tell();
            var walkthrough = new Walkthrough(desks, ids, this::step);
            out.accept("\n" + Table.of(walkthrough.walk()) + "\n");
            check(walkthrough.deviation());
            var border = new Border(desks, this::step);
            out.accept("\n" + Line.table(border.tell()) + "\n");
            check(border.deviation());
            out.accept(
                    "Everything is as worked out in deploy/demo/expected.csv and"
                            + " deploy/demo/border.csv.");
        }
    }

    private static void check(@Nullable String deviation) {
        if (deviation != null) {
            throw new Deviation(deviation);
        }
    }

    private void step(String what) {
        out.accept("  - " + what);
    }
}
