package org.safeguardinghub.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.commands.Course;
import org.safeguardinghub.commands.EveryCommand;
import org.safeguardinghub.commands.Sent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How often a command waits for a database, both of them together, from the desk to its receipt: of
 * each kind no more often than is written down. The views stand still, as nobody else appends then.
 */
class RoundTripsIT {
    private static final Path WRITTEN =
            Path.of("src/test/resources/org/safeguardinghub/api/command/round-trips.csv");

    /** The first warms up what is asked once. */
    private static final int TIMES = 2;

    /** In milliseconds: for so long the pool does not ask whether an idle connection is alive. */
    private static final String TRUSTED = "com.zaxxer.hikari.aliveBypassWindowMs";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static CommandDesk desk;

    @BeforeAll
    static void a_town_in_which_only_commands_ask() throws Exception {
        System.setProperty(TRUSTED, "3600000");
        hub = HubWithBroker.by(CountedSockets.class, folder);
        desk = hub.part(CommandDesk.class);
        hub.part(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        EveryCommand.town().forEach(RoundTripsIT::send);
    }

    @AfterAll
    static void stop() {
        hub.close();
        System.clearProperty(TRUSTED);
    }

    @Test
    void no_command_waits_for_a_database_more_often_than_is_written_down() throws IOException {
        var counted = new TreeMap<String, Integer>();
        EveryCommand.all(Clock.systemUTC())
                .forEach((kind, course) -> counted.put(kind.getSimpleName(), fewest(course)));
        if (System.getProperty("round.trips", "").equals("write")) {
            write(counted);
        }
        assertThat(tooMany(counted, written())).isEmpty();
    }

    @Test
    void one_question_more_is_found() throws IOException {
        var one = new TreeMap<>(written());
        one.merge("RecordConcern", 1, Integer::sum);
        one.put("UnheardOf", 1);
        assertThat(tooMany(one, written())).containsExactly("RecordConcern", "UnheardOf");
    }

    private static Set<String> tooMany(Map<String, Integer> counted, Map<String, Integer> known) {
        return counted.entrySet().stream()
                .filter(one -> one.getValue() > known.getOrDefault(one.getKey(), 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static int fewest(Course course) {
        int fewest = Integer.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            fewest = Math.min(fewest, send(course.after(RoundTripsIT::send)));
        }
        return fewest;
    }

    /** How often it waited. */
    private static int send(Sent sent) {
        var caller = new Caller(sent.by(), sent.by() + "-system", Set.of(), Set.of(), null);
        int before = CountedSockets.waited();
        desk.send(caller, new Once(UUID.randomUUID(), new byte[32]), sent.command());
        return CountedSockets.waited() - before;
    }

    private static Map<String, Integer> written() throws IOException {
        return Files.readAllLines(WRITTEN).stream()
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
    }

    private static void write(Map<String, Integer> counted) throws IOException {
        Files.write(
                WRITTEN,
                counted.entrySet().stream()
                        .map(one -> one.getKey() + "," + one.getValue())
                        .toList());
    }
}
