package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.hub.ProcessUse;
import org.safeguardinghub.rigs.machine.Program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that stand still, and never go on. */
final class Halted implements AutoCloseable {
    private final List<ProcessHandle> processes = new ArrayList<>();

    void halt(ProcessHandle process) throws IOException, InterruptedException {
        processes.add(process);
        Program.run("kill", "-STOP", Long.toString(process.pid()));
    }

    /** The server before its workers, so that it starts no more of them. */
    void haltServer(Path data) throws IOException, InterruptedException {
        halt(ProcessUse.postgres(data).getFirst());
        for (ProcessHandle worker : ProcessUse.postgres(data)) {
            if (!processes.contains(worker)) {
                halt(worker);
            }
        }
    }

    /** Kills them; returns when they are gone. */
    void kill() {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
