package org.safeguardinghub.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.commands.Course;
import org.safeguardinghub.commands.EveryCommand;
import org.safeguardinghub.commands.Sent;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every command of the hub, sent through its own desk: accepted once, and stored once. */
class EveryCommandIT {
    @TempDir static Path folder;
    private static HubWithBroker hub;
    private static CommandDesk desk;
    private static CommandGateway gateway;
    private static FactReader log;

    @BeforeAll
    static void a_town() throws Exception {
        hub = new HubWithBroker(folder);
        desk = hub.part(CommandDesk.class);
        gateway = hub.part(CommandGateway.class);
        log = hub.part(FactReader.class);
        EveryCommand.town().forEach(EveryCommandIT::send);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @TestFactory
    Stream<DynamicTest> a_command_sent_again_is_answered_as_the_first_time_and_stores_nothing() {
        return each(ofAgencies(), EveryCommandIT::sentAgain);
    }

    @TestFactory
    Stream<DynamicTest> a_command_decided_twice_is_answered_as_the_first_time_and_stored_once() {
        return each(ofAgencies(), EveryCommandIT::decidedTwice);
    }

    @TestFactory
    Stream<DynamicTest> a_command_under_another_id_is_decided_anew() {
        return each(ofAgencies(), EveryCommandIT::underAnotherId);
    }

    @TestFactory
    Stream<DynamicTest> what_the_hub_says_by_itself_it_says_once() {
        var courses =
                EveryCommand.ofTheHubItself(Clock.systemUTC(), EveryCommand.beginningsIn(log));
        return each(courses, EveryCommandIT::saidTwice);
    }

    @Test
    void a_course_that_is_not_followed_from_its_beginning_fails() {
        var courses = EveryCommand.all(Clock.systemUTC());
        assertThat(courses.values())
                .filteredOn(EveryCommandIT::hasBeginning)
                .hasSizeGreaterThan(courses.size() / 2)
                .allSatisfy(
                        course -> {
                            var sent = course.after(_ -> {});
                            assertThatThrownBy(() -> send(sent))
                                    .isInstanceOf(RefusalException.class);
                        });
    }

    private static Map<Class<?>, Course> ofAgencies() {
        var courses = new LinkedHashMap<>(EveryCommand.all(Clock.systemUTC()));
        courses.putAll(EveryCommand.onFeeds(Clock.systemUTC(), EveryCommandIT::delivered));
        return courses;
    }

    /** The id of the item by which the agency was told of a record, once it was. */
    private static RecordId delivered(AgencyId agency, RecordId record) {
        var feed = hub.part(FeedReading.class);
        var item = new AtomicReference<RecordId>();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            long after = 0;
                            for (var part = feed.after(agency, after, FeedReading.PAGE);
                                    !part.items().isEmpty();
                                    part = feed.after(agency, after, FeedReading.PAGE)) {
                                part.items().stream()
                                        .filter(one -> one.record().equals(record))
                                        .forEach(one -> item.set(new RecordId(one.itemId())));
                                after = part.last();
                            }
                            return item.get() != null;
                        });
        return item.get();
    }

    private static boolean hasBeginning(Course course) {
        var before = new boolean[1];
        course.after(_ -> before[0] = true);
        return before[0];
    }

    private static Stream<DynamicTest> each(Map<Class<?>, Course> courses, Consumer<Course> test) {
        return courses.entrySet().stream()
                .map(
                        one ->
                                dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () -> test.accept(one.getValue())));
    }

    private static void sentAgain(Course course) {
        var sent = course.after(EveryCommandIT::send);
        var once = once();
        long before = stored();
        var first = desk.send(caller(sent), once, sent.command());
        long stored = stored();
        assertThat(stored).isGreaterThan(before);
        assertThat(first.first()).isTrue();

        var again = desk.send(caller(sent), once, sent.command());
        assertThat(again.first()).isFalse();
        assertThat(again.created()).isEqualTo(first.created());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(stored()).isEqualTo(stored);
    }

    /** As when the second was on its way already while the first was decided. */
    private static void decidedTwice(Course course) {
        var sent = course.after(EveryCommandIT::send);
        var once = once();
        var first = desk.send(caller(sent), once, sent.command());
        long stored = stored();

        var late =
                new CommandDesk(
                        gateway,
                        new LookedTooEarly(),
                        hub.part(Receipts.class),
                        new SimpleMeterRegistry());
        var again = late.send(caller(sent), once, sent.command());
        assertThat(again.first()).isFalse();
        assertThat(again.created()).isEqualTo(first.created());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(stored()).isEqualTo(stored);
    }

    private static void underAnotherId(Course course) {
        var sent = course.after(EveryCommandIT::send);
        send(sent);
        long stored = stored();

        try {
            send(sent);
            assertThat(stored()).isGreaterThan(stored);
        } catch (RefusalException | AggregateStreamCreationException | ConcurrencyException _) {
            assertThat(stored()).isEqualTo(stored);
        }
    }

    private static void saidTwice(Course course) {
        var said = course.after(EveryCommandIT::send);
        Outcome<?> first = gateway.sendAndWait(said.command());
        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        long stored = stored();

        Outcome<?> again = gateway.sendAndWait(said.command());
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        assertThat(stored()).isEqualTo(stored);
    }

    /** Answers that a feed gives meanwhile are in the log too, and belong to no record. */
    private static long stored() {
        return hub.count("select count(*) from event where aggregate_id is not null");
    }

    private static void send(Sent sent) {
        desk.send(caller(sent), once(), sent.command());
    }

    private static Caller caller(Sent sent) {
        return new Caller(sent.by(), sent.by() + "-system", Set.of(), Set.of(), null);
    }

    private static Once once() {
        return new Once(UUID.randomUUID(), new byte[32]);
    }

    /** Finds nothing when it looks first: the command was not stored yet. */
    private static final class LookedTooEarly extends FirstLook {
        LookedTooEarly() {
            super(
                    hub.part(Authority.class),
                    hub.part(Gates.class),
                    hub.part(EndedNames.class),
                    hub.part(Receipts.class));
        }

        @Override
        Found at(Caller caller, Once once, Object command) {
            var found = super.at(caller, once, command);
            return new Found(found.isClosed(), found.ended(), Optional.empty());
        }
    }
}
