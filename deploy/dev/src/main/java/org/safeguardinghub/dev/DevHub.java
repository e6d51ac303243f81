package org.safeguardinghub.dev;

import org.safeguardinghub.dev.Options.Port;
import org.safeguardinghub.dev.RunningHub.Addresses;
import org.safeguardinghub.dev.demo.Demonstration;
import org.safeguardinghub.dev.demo.Deviation;
import org.safeguardinghub.dev.issuer.Seat;
import org.safeguardinghub.dev.issuer.Seats;
import org.safeguardinghub.embedded.StartRefused;
import org.springframework.boot.logging.LoggingSystem;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Starts the hub for development: one command, nothing to install, everything on loopback. */
public final class DevHub {
    /** Nothing was started: the caller has to change something. */
    static final int REFUSED = 2;

    private static final int FAILED = 1;

    private final PrintStream out;
    private final PrintStream err;

    DevHub(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        int status = new DevHub(System.out, System.err).run(List.of(arguments));
        // libraries leave threads of their own behind that would keep the process
        System.exit(status);
    }

    /** Runs until it is stopped from outside, or at once with {@code --once}. */
    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.println(Options.HELP);
            return 0;
        }
        try {
            ProductionSettings.refuseBeside(
                    System.getenv(), System.getProperties().stringPropertyNames(), arguments);
            return start(Options.parse(arguments));
        } catch (UsageError refused) {
            return refuse(refused.line());
        } catch (StartRefused.PortTaken taken) {
            return refuse(taken.line() + "; choose another with " + optionFor(taken));
        } catch (StartRefused.FolderUnusable | StartRefused.FolderBusy folder) {
            return refuse(folder.line() + "; choose another with --data DIR");
        } catch (StartRefused failed) {
            return refuse(failed.line());
        } catch (IOException | IllegalArgumentException unreadable) {
            return refuse(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failed) {
            // Spring has already told the whole story in its log
            err.println("the hub did not start: " + failed.getMessage());
            return FAILED;
        }
    }

    private int start(Options options) throws IOException {
        long began = System.nanoTime();
        // silent until Spring has set up logging: the servers start before that
        LoggingSystem.get(DevHub.class.getClassLoader()).beforeInitialize();
        Seats seats = Seats.read(options.credentials());
        say(options, "Starting database, broker, issuer and hub in " + options.data() + " …");
        RunningHub hub = RunningHub.start(options, seats);
        CountDownLatch stopped = new CountDownLatch(1);
        Runnable stop =
                () -> {
                    hub.close();
                    say(options, "Stopped.");
                    stopped.countDown();
                };
        Thread atExit = new Thread(stop, "stop");
        Runtime.getRuntime().addShutdownHook(atExit);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (options.once()) {
            say(options, ready(took));
            try {
                return once(options, hub, seats);
            } finally {
                Runtime.getRuntime().removeShutdownHook(atExit);
                stop.run();
            }
        }
        if (options.credentials() == null) {
            demonstration(options, hub, seats).load();
        }
        say(options, welcome(hub.addresses(), seats, took));
        await(stopped);
        return 0;
    }

    /** Seats of one's own have no story to walk through: then it is enough that the hub started. */
    private int once(Options options, RunningHub hub, Seats seats) {
        if (options.credentials() == null) {
            try {
                demonstration(options, hub, seats).walk();
            } catch (Deviation deviation) {
                err.println(deviation.getMessage());
                return FAILED;
            }
        }
        return 0;
    }

    private Demonstration demonstration(Options options, RunningHub hub, Seats seats) {
        Addresses at = hub.addresses();
        return new Demonstration(
                at.hub(), at.issuer(), seats, hub::lookAfter, line -> say(options, line));
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ready(Duration took) {
        return String.format(
                Locale.ROOT, "The hub is ready after %.1f s.", took.toMillis() / 1000.0);
    }

    static String welcome(Addresses at, Seats seats, Duration took) {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                %s
                  Hub         %s/api/v1
                  Health      %s/health
                  Issuer      %s/oauth2/token
                  Kafka       %s  SASL_PLAINTEXT, SCRAM-SHA-512
                  PostgreSQL  %s

                Who can sign in (all invented; secret: dev-only-<name>, see credentials.csv):
                """
                        .formatted(
                                ready(took),
                                at.hub(),
                                at.management(),
                                at.issuer(),
                                at.kafka(),
                                at.postgres()));
        for (Seat seat : seats.all()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %-28s %-20s %s%n",
                            seat.client(),
                            seat.agency(),
                            String.join(" ", seat.roles())));
        }
        text.append("\nA token: deploy/hub token ruth.okonjo      Stop: Ctrl-C");
        return text.toString();
    }

    /** The server names itself in the refusal; the option is the one that moves it. */
    private static String optionFor(StartRefused.PortTaken taken) {
        return switch (taken.server()) {
            case "PostgreSQL" -> Port.POSTGRES.option();
            case "Kafka" -> Port.KAFKA.option();
            case "the issuer" -> Port.ISSUER.option();
            case "the hub" -> Port.HUB.option();
            default -> Port.MANAGEMENT.option();
        };
    }

    private void say(Options options, String text) {
        if (!options.quiet()) {
            out.println(text);
        }
    }

    private int refuse(String why) {
        err.println(why);
        return REFUSED;
    }
}
