package org.safeguardinghub.witness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A disk whose power can be cut. What was written and not forced is then there in part, or not; a
 * name that was not forced is the old one or the new one. Steps fail by chance, before they
 * happened or after.
 */
final class UncertainDisk implements Disk {
    /** A file's contents, however it is called. */
    private static final class Contents {
        private byte[] written;
        private boolean forced;

        Contents(byte[] written) {
            this.written = written;
        }
    }

    private final Random random;
    private final double failing;
    private final boolean forces;
    private final Map<Path, Contents> names = new HashMap<>();
    private final Map<Path, Contents> durableNames = new HashMap<>();
    private final List<Path> unforced = new ArrayList<>();

    /**
     * @param failing how likely each step is to
     * @param forces whether forcing does anything: a control has it not
     */
    UncertainDisk(Random random, double failing, boolean forces) {
        this.random = random;
        this.failing = failing;
        this.forces = forces;
    }

    @Override
    public byte @Nullable [] read(Path file) {
        var contents = names.get(file);
        return contents == null ? null : contents.written.clone();
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step(() -> names.put(file, new Contents(bytes.clone())));
    }

    @Override
    public void force(Path file) throws IOException {
        step(
                () -> {
                    var contents = names.get(file);
                    if (contents != null) {
                        contents.forced = forces;
                    }
                });
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(
                () -> {
                    var contents = names.remove(from);
                    if (contents != null) {
                        names.put(to, contents);
                        unforced.add(to);
                    }
                });
    }

    @Override
    public void forceNames(Path folder) throws IOException {
        step(
                () -> {
                    if (forces) {
                        unforced.forEach(this::keep);
                        unforced.clear();
                    }
                });
    }

    private void keep(Path file) {
        var contents = names.get(file);
        if (contents != null) {
            durableNames.put(file, contents);
        }
    }

    private void step(Runnable step) throws IOException {
        boolean fails = random.nextDouble() < failing;
        boolean happens = !fails || random.nextBoolean();
        if (happens) {
            step.run();
        }
        if (fails) {
            throw new IOException("a step failed");
        }
    }

    void cutPower() {
        for (var file : unforced) {
            if (random.nextBoolean()) {
                keep(file);
            }
        }
        unforced.clear();
        for (var contents : durableNames.values()) {
            if (!contents.forced) {
                int left = random.nextInt(contents.written.length + 1);
                contents.written = Arrays.copyOf(contents.written, left);
            }
            contents.forced = true;
        }
        names.clear();
        names.putAll(durableNames);
    }
}
