package org.safeguardinghub.rigs.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The computer, in a line; what cannot be found out is called unknown. */
public final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    public static String describe() {
        return "%d cores, %s memory, %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        value(CPU, "model name"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    /** How many processes wanted a core over the last minute, ours and others'. */
    public static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    private static String memory() {
        String kib = value(MEMORY, "MemTotal").replace(" kB", "");
        return kib.matches("\\d+") ? Long.parseLong(kib) / 1024 / 1024 + " GiB" : kib;
    }

    private static String value(Path file, String key) {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | UncheckedIOException unreadable) {
            return "unknown";
        }
    }
}
