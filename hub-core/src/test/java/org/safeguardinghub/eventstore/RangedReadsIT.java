package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.eventstore.Store.closed;
import static org.safeguardinghub.eventstore.Store.inStream;
import static org.safeguardinghub.eventstore.Store.opened;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.serialization.UnknownEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

class RangedReadsIT {
    private static final int LARGE = 200_000;

    private final Store store = new Store();
    private final RangeReader ranges = new RangeReader(store.database.application(), Store.FORM);

    @AfterEach
    void close() {
        store.close();
    }

    /** What a reader can tell about an event; two ways of reading must not differ in any of it. */
    private record Seen(
            String id,
            Instant at,
            Object payload,
            Map<String, ?> metadata,
            String token,
            String stream) {
        static Seen of(EventMessage<?> message) {
            return new Seen(
                    message.getIdentifier(),
                    message.getTimestamp(),
                    message.getPayload(),
                    message.getMetaData(),
                    String.valueOf(((TrackedEventMessage<?>) message).trackingToken()),
                    message instanceof DomainEventMessage<?> domain
                            ? domain.getType()
                                    + domain.getAggregateIdentifier()
                                    + domain.getSequenceNumber()
                            : "none");
        }
    }

    @Test
    void a_range_holds_what_a_processor_reads() {
        appendRandomly(400, new Random(7));
        List<Seen> expected = store.engine.readEvents(null, false).map(Seen::of).toList();

        var seen = new ArrayList<Seen>();
        ranges.read(
                new PositionRange(1, 400),
                (range, events) -> events.map(Appended::message).map(Seen::of).forEach(seen::add));

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void each_event_has_the_place_and_the_time_that_the_store_gave_it() {
        appendRandomly(50, new Random(8));
        var found = new ArrayList<Appended>();

        ranges.read(new PositionRange(11, 40), (range, events) -> events.forEach(found::add));

        List<Appended> expected = store.reader.at(LongStream.rangeClosed(11, 40).boxed().toList());
        assertThat(found).map(Appended::position).isEqualTo(positions(11, 40));
        assertThat(found)
                .map(Appended::recordedAt)
                .isEqualTo(expected.stream().map(Appended::recordedAt).toList());
    }

    @Test
    void a_sweep_takes_every_position_once_and_says_how_far_it_is() {
        appendRandomly(1_003, new Random(9));
        var taken = Collections.synchronizedList(new ArrayList<Long>());
        var reached = new ArrayList<Long>();

        new LogSweep(ranges, 4, 50)
                .read(
                        3,
                        1_003,
                        (range, events) -> events.forEach(event -> taken.add(event.position())),
                        (done, all) -> {
                            assertThat(all).isEqualTo(1_000);
                            reached.add(done);
                        });

        assertThat(taken).containsExactlyInAnyOrderElementsOf(positions(4, 1_003));
        assertThat(reached).isSorted().hasSize(20).endsWith(1_000L);
    }

    @Test
    void a_sweep_stops_at_the_first_failure_and_names_its_position() {
        appendRandomly(1_000, new Random(10));
        var taken = Collections.synchronizedList(new ArrayList<Long>());

        assertThatThrownBy(
                        () ->
                                new LogSweep(ranges, 2, 10)
                                        .read(
                                                0,
                                                1_000,
                                                (range, events) ->
                                                        events.forEach(
                                                                event -> {
                                                                    taken.add(event.position());
                                                                    failAt(37, event);
                                                                }),
                                                (done, all) -> {}))
                .isInstanceOfSatisfying(
                        ReadFailed.class, e -> assertThat(e.position()).isEqualTo(37));
        assertThat(taken).hasSizeLessThan(1_000);
    }

    @Test
    void an_event_that_this_version_does_not_know_stops_the_read_at_its_position() {
        store.append(opened("a"), opened("b"), closed("c"), opened("d"));
        var older = new StoredForm(new EventCatalogue().register(Opened.class));
        var reader = new RangeReader(store.database.application(), older);
        var taken = new ArrayList<Long>();

        assertThatThrownBy(
                        () ->
                                reader.read(
                                        new PositionRange(1, 4),
                                        (range, events) ->
                                                events.forEach(e -> taken.add(e.position()))))
                .isInstanceOfSatisfying(
                        ReadFailed.class, e -> assertThat(e.position()).isEqualTo(3))
                .hasRootCauseInstanceOf(UnknownEvent.class);
        assertThat(taken).containsExactly(1L, 2L);
    }

    @Test
    void a_range_beyond_the_head_says_which_position_is_missing() {
        store.append(opened("a"), opened("b"));

        assertThatThrownBy(
                        () ->
                                ranges.read(
                                        new PositionRange(1, 3),
                                        (range, events) -> assertThat(events).hasSize(2)))
                .isInstanceOfSatisfying(
                        ReadFailed.class, e -> assertThat(e.position()).isEqualTo(3));
    }

    @Test
    void a_consumer_that_wants_no_more_leaves_a_connection_that_can_be_used() {
        appendRandomly(300, new Random(11));

        for (int i = 0; i < 30; i++) {
            ranges.read(
                    new PositionRange(1, 300),
                    (range, events) -> assertThat(events.findFirst()).isPresent());
        }

        assertThat(ranges.head()).isEqualTo(300);
    }

    private static void failAt(long position, Appended event) {
        if (event.position() == position) {
            throw new IllegalStateException("planted");
        }
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private void appendRandomly(int count, Random random) {
        var events = new ArrayList<EventMessage<?>>();
        for (int i = 0; i < count; i++) {
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 -> inStream("s" + i, 0);
                        case 1 -> closed("é✓" + random.nextInt());
                        case 2 ->
                                new GenericEventMessage<>(
                                        new Opened("x".repeat(random.nextInt(LARGE / 10))),
                                        Map.of("sub", "ü" + i));
                        default -> opened("o" + i);
                    });
        }
        events.set(count / 2, opened("y".repeat(LARGE)));
        for (int i = 0; i < count; i += 100) {
            store.append(
                    events.subList(i, Math.min(i + 100, count)).toArray(new EventMessage<?>[0]));
        }
    }
}
