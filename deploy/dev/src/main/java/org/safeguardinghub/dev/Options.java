package org.safeguardinghub.dev;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the development hub was asked to start.
 *
 * @param credentials whom the issuer knows; null for the demonstration's own file
 * @param reset delete what earlier starts kept
 * @param once stop again as soon as everything has started
 * @param quiet say nothing but errors
 */
record Options(
        Path data,
        Map<Port, Integer> ports,
        @Nullable Path credentials,
        boolean reset,
        boolean once,
        boolean quiet) {
    static final String HELP =
            """
            Options:
              --data DIR              where everything is kept (./data)
              --port N                the hub (8080)
              --management-port N     health and metrics (8081)
              --issuer-port N         the development issuer (9000)
              --kafka-port N          Kafka (9092)
              --postgres-port N       PostgreSQL (5433)
              --credentials FILE      who may sign in (deploy/demo/credentials.csv)
              --reset                 delete what was kept and start empty
              --once                  walk through the demonstration, compare, and stop
              --quiet                 say nothing but errors
            A port of 0 means any free one.\
            """;

    private static final int LARGEST_PORT = 65_535;

    /** The ports that can be chosen, all on 127.0.0.1. */
    enum Port {
        HUB("--port", 8080),
        MANAGEMENT("--management-port", 8081),
        ISSUER("--issuer-port", 9000),
        KAFKA("--kafka-port", 9092),
        POSTGRES("--postgres-port", 5433);

        private final String option;
        private final int usual;

        Port(String option, int usual) {
            this.option = option;
            this.usual = usual;
        }

        String option() {
            return option;
        }
    }

    int port(Port port) {
        return ports.getOrDefault(port, port.usual);
    }

    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, port.usual);
        }
        Path data = Path.of("data");
        Path credentials = null;
        Set<String> flags = new HashSet<>();
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--credentials" -> credentials = Path.of(value(option, rest));
                case "--reset", "--once", "--quiet" -> flags.add(option);
                default -> ports.put(portNamed(option), number(option, value(option, rest)));
            }
        }
        refuseSamePort(ports);
        return new Options(
                data.toAbsolutePath().normalize(),
                Map.copyOf(ports),
                credentials,
                flags.contains("--reset"),
                flags.contains("--once"),
                flags.contains("--quiet"));
    }

    private static Port portNamed(String option) {
        for (Port port : Port.values()) {
            if (port.option.equals(option)) {
                return port;
            }
        }
        throw new UsageError("unknown option " + option);
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.pollFirst();
        if (value == null || value.startsWith("--")) {
            throw new UsageError(option + " needs a value");
        }
        return value;
    }

    private static int number(String option, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the same answer as for a number that is no port
        }
        throw new UsageError(option + " needs a port from 0 to 65535, not " + text);
    }

    private static void refuseSamePort(Map<Port, Integer> ports) {
        Set<Integer> seen = new HashSet<>();
        ports.forEach(
                (port, number) -> {
                    if (number != 0 && !seen.add(number)) {
                        throw new UsageError(
                                "port "
                                        + number
                                        + " is wanted twice; choose another with "
                                        + port.option);
                    }
                });
    }
}
