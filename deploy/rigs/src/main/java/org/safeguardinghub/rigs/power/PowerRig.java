package org.safeguardinghub.rigs.power;

import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.Surroundings;
import org.safeguardinghub.rigs.Trial;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Power cuts under the store's database server. The disk is a file system in a file, so it shows
 * what the server and the operating system promise each other, not what a real disk keeps.
 */
public final class PowerRig implements Trial {
    @Override
    public Kind kind() {
        return Kind.RIG;
    }

    @Override
    public String name() {
        return "power";
    }

    @Override
    public String findsOut() {
        return "whether an acknowledged event is lost when the power goes";
    }

    @Override
    public List<Figure> run(Surroundings at, boolean quick, Consumer<String> out)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        int cuts = quick ? 2 : 20;
        out.accept("%d power cuts and a control; seed %d".formatted(cuts, seed));
        Files.createDirectories(at.data());
        try {
            return PowerCuts.run(at.data().resolve("power"), cuts, new Random(seed), out).figures();
        } catch (NoDisk e) {
            out.accept("SKIPPED, nothing was tried: this rig " + e.getMessage());
            return List.of(Figure.of("skipped", 1, ""));
        } finally {
            at.clear();
        }
    }
}
