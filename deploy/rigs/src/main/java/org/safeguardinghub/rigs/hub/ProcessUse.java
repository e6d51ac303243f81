package org.safeguardinghub.rigs.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes take of the computer, as Linux counts it. A process that is gone takes nothing.
 */
public final class ProcessUse {
    private ProcessUse() {}

    /** Resident memory in MiB, shared pages counted in full. */
    public static double residentMib(ProcessHandle process) {
        return kib(process, "status", "VmRSS:") / 1024.0;
    }

    /** Memory in MiB of several processes, pages that they share divided among them. */
    public static double proportionalMib(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(p -> kib(p, "smaps_rollup", "Pss:")).sum() / 1024.0;
    }

    public static Duration cpu(List<ProcessHandle> processes) {
        return processes.stream()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The database server that runs on a directory of data, with its workers. It is no child of the
     * hub: it leaves its starter when it is up.
     */
    public static List<ProcessHandle> postgres(Path data) {
        try {
            long pid =
                    Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            return ProcessHandle.of(pid).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                    .toList();
        } catch (IOException notRunning) {
            return List.of();
        }
    }

    private static long kib(ProcessHandle process, String file, String key) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
