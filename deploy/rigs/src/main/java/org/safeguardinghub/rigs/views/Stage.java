package org.safeguardinghub.rigs.views;

import com.zaxxer.hikari.HikariDataSource;

import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.rigs.hub.HubInside;
import org.safeguardinghub.rigs.store.Seat;
import org.safeguardinghub.rowsecurity.Scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A hub of one size on a database server of its own, which is filled once and kept: what an
 * interrupted run has left half full is begun again.
 */
public final class Stage implements AutoCloseable {
    /** Each of the tables that are copied at the same time takes one, and a few statements more. */
    private static final int CONNECTIONS = 12;

    private final Size size;
    private final Population population;
    private final Seat seat;
    private final HubInside hub;
    private final HikariDataSource owner;

    private Stage(
            Size size, Population population, Seat seat, HubInside hub, HikariDataSource owner) {
        this.size = size;
        this.population = population;
        this.seat = seat;
        this.hub = hub;
        this.owner = owner;
    }

    /** How a stage is filled. */
    @FunctionalInterface
    public interface Filling {
        void fill(Stage stage) throws SQLException, InterruptedException;
    }

    static Stage open(Path all, Size size, Filling filling, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        return open(all, size, size.population(), filling, out);
    }

    /** With the people that there are in it, who are those of its size. */
    public static Stage open(
            Path all, Size size, Population population, Filling filling, Consumer<String> out)
            throws IOException, SQLException, InterruptedException {
        Path folder = all.resolve(size.name());
        Path filled = folder.resolve("filled");
        boolean kept = Files.exists(filled);
        // the broker has another password each time, and nothing in it is read
        remove(kept ? folder.resolve("kafka") : folder);
        Files.createDirectories(folder);
        Seat seat = new Seat(folder.resolve("postgres"));
        Stage stage;
        try {
            HubInside hub = HubInside.start(seat, folder);
            HikariDataSource owner = seat.owner(PostgresServer.HUB).pool(CONNECTIONS);
            owner.setConnectionInitSql("set hub.agency to '%s'".formatted(Scope.EVERY));
            stage = new Stage(size, population, seat, hub, owner);
        } catch (RuntimeException failed) {
            seat.close();
            throw failed;
        }
        try {
            if (!kept) {
                long began = System.nanoTime();
                filling.fill(stage);
                Files.createFile(filled);
                out.accept(
                        "filled %s in %d s"
                                .formatted(
                                        size.name(), (System.nanoTime() - began) / 1_000_000_000));
            }
            return stage;
        } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
            stage.close();
            throw failed;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    Size size() {
        return size;
    }

    public Population population() {
        return population;
    }

    public HubInside hub() {
        return hub;
    }

    public HikariDataSource owner() {
        return owner;
    }

    public String settings() throws SQLException {
        return seat.settings();
    }

    @Override
    public void close() {
        try (seat;
                hub) {
            owner.close();
        }
    }
}
