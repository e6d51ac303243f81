package org.safeguardinghub.api.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Settled;
import org.safeguardinghub.api.errors.Scene;
import org.safeguardinghub.api.exits.Exits;
import org.safeguardinghub.api.inference.Questions.Question;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Law 5 over every read: what a hub was told, each kind of record and command, is told twice more,
 * to agencies of their own, with seals, limits and involvements drawn by lot; the second time
 * without what one reader may not see. Every reply to that reader is the same, byte for byte.
 */
class NoInferenceOverHttpIT {
    private static final String CARE = "CHILD_PROTECTION";

    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static Scene scene;
    private static List<Step> script;
    private static JsonNode description;
    private static int universes;

    @BeforeAll
    static void a_script_with_every_command() throws Exception {
        // who looks for what began by itself tells of it also while the tellers stand still
        hub = new HubWithBroker(folder, "--hub.feed.elapsed-every=1h");
        scene = new Scene(hub);
        scene.sendEachCommand();
        script = scene.steps.stream().filter(Universe::canBeRetold).toList();
        description = JsonMapper.shared().readTree(hub.send(hub.to("/api/openapi.json")).body());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** One, as it takes a minute; fresh ones are drawn where the same is shown of rulings alone. */
    static LongStream seeds() {
        return LongStream.of(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_inference_of_every_read(long seed) {
        var lot = new Random(seed);
        var world = new World(lot, seed);
        assertThat(exits(world.questions)).isEqualTo(Exits.readsThatCompare());
        assertThat(world.leftOut).as(world.name).isNotEmpty();
        var replies = world.inFull();
        assertThat(replies.keySet()).as("rulings explained").anyMatch(q -> q.contains("ruling"));
        var rest = world.inRest();
        var asked = new TreeSet<>(replies.keySet());
        asked.addAll(rest.keySet());
        assertThat(asked.stream().map(key -> apart(key, replies, rest)).filter(Objects::nonNull))
                .as(world.name)
                .isEmpty();
    }

    /** From where the two replies differ on; null where they do not. */
    private static @Nullable String apart(
            String question, Map<String, String> full, Map<String, String> rest) {
        var one = full.getOrDefault(question, "");
        var other = rest.getOrDefault(question, "");
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other)
                ? null
                : "%s: %s instead of %s".formatted(question, from(same, one), from(same, other));
    }

    private static String from(int place, String reply) {
        return reply.substring(Math.max(0, place - 40), Math.min(place + 80, reply.length()));
    }

    /** The judge is not blind: one more record that the reader sees changes replies. */
    @Test
    void control_what_the_reader_sees_is_missed_when_it_is_left_out() {
        var full = tell(script, ++universes);
        var seen = concernsOf(full, "csc");
        var rest = tell(Told.without(script, Set.of(seen)), ++universes);
        var records = List.of(new Question("list_records", "/records?limit=100", CARE, ""));
        settle();
        assertThat(new Asking(hub, rest.universe(), "csc", CARE).replies(records))
                .isNotEqualTo(new Asking(hub, full.universe(), "csc", CARE).replies(records));
    }

    /** The last concern that it sees and nothing else is about. */
    private static String concernsOf(Telling told, String reader) {
        var asking = new Asking(hub, told.universe(), reader, CARE);
        return script.stream()
                .filter(step -> step.path().equals("/concerns"))
                .filter(step -> script.stream().filter(s -> s.names(step.created())).count() == 0)
                .filter(
                        step ->
                                asking.ask(new Question("", step.location(), CARE, "")).statusCode()
                                        == 200)
                .map(Step::created)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** A reader, and two universes which differ by what is hidden from it. */
    private static final class World {
        final String name;
        final Set<String> leftOut;
        final List<Question> questions;
        private final String reader;
        private final String purpose;
        private final Universe full;
        private final Universe rest;

        World(Random lot, long seed) {
            reader = List.of("csc", "gp", "force").get(lot.nextInt(3));
            purpose = lot.nextInt(3) == 0 ? "EARLY_HELP_CIN" : CARE;
            name = "seed " + seed + " as " + reader + " for " + purpose;
            var plan = new ArrayList<>(script);
            plan.addAll(Lots.drawn(script, asked(script).readable(), lot));
            // nobody is told of what is taken away again before it was looked for
            tellers().forEach(teller -> teller.shutDown());
            var told = tell(plan, ++universes);
            full = told.universe();
            questions = asked(told.accepted()).all();
            var readable = asked(told.accepted()).readable();
            leftOut = new Told(told.accepted(), readable, hidden(full, readable)).leftOut();
            var left = Told.without(told.accepted(), leftOut);
            var again = tell(left, ++universes);
            assertThat(again.accepted()).isEqualTo(left);
            rest = again.universe();
            leftOut.forEach(rest::id);
            hidden(rest, readable);
            for (var other : List.of("school", "licensing")) {
                look(full, other);
                look(rest, other);
            }
            tellers().forEach(teller -> teller.start());
            settle();
        }

        /** What is not there for the reader, by whatever it can be read. */
        private Set<String> hidden(Universe universe, Set<String> readable) {
            var hidden = new LinkedHashSet<>(readable);
            var asking = new Asking(hub, universe, reader, purpose);
            for (var question : questions) {
                readable.stream()
                        .filter(id -> question.path().endsWith("/" + id))
                        .filter(_ -> asking.ask(question).statusCode() == 200)
                        .forEach(hidden::remove);
            }
            return hidden;
        }

        private void look(Universe universe, String other) {
            var asking = new Asking(hub, universe, other, CARE);
            questions.stream()
                    .filter(question -> !question.isList() && question.body().isEmpty())
                    .forEach(asking::ask);
        }

        Map<String, String> inFull() {
            return replies(full);
        }

        Map<String, String> inRest() {
            return replies(rest);
        }

        private Map<String, String> replies(Universe universe) {
            return new Asking(hub, universe, reader, purpose).replies(questions);
        }
    }

    private static Questions asked(List<Step> of) {
        return new Questions(of, scene.operations, description);
    }

    private static Set<String> exits(List<Question> questions) {
        var exits = new TreeSet<>(Set.of(Questions.RULING));
        questions.forEach(question -> exits.add(question.exit()));
        return exits;
    }

    /** A universe and what was accepted in it. */
    private record Telling(Universe universe, List<Step> accepted) {}

    private static Telling tell(List<Step> steps, int number) {
        var universe = new Universe(hub, script, number);
        var accepted = new ArrayList<Step>();
        for (var step : steps) {
            var answer = universe.tell(step);
            if (answer.statusCode() == 201) {
                accepted.add(step);
            } else {
                assertThat(script.contains(step)).as(step.path() + answer.body()).isFalse();
            }
        }
        return new Telling(universe, accepted);
    }

    /** What tells feeds, and what waits for it. */
    private static List<StreamingEventProcessor> tellers() {
        var processing = hub.part(EventProcessingConfiguration.class);
        return Stream.of("recipients", "feed")
                .map(name -> processing.eventProcessor(name, StreamingEventProcessor.class))
                .map(Optional::orElseThrow)
                .toList();
    }

    /** Until every view reflects all that has happened, and what was told of it. */
    private static void settle() {
        var all = hub.part(EventProcessingConfiguration.class).eventProcessors().keySet();
        long before;
        do {
            before = last();
            Settled.awaitAll(hub, all.toArray(String[]::new));
        } while (last() > before);
    }

    private static long last() {
        return hub.count("select max(position) from event");
    }
}
