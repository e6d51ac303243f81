package org.safeguardinghub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.shared.Category.NARR;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;

/** Feeds are what their events say: made anew from the log, they are the same byte for byte. */
class FeedRebuildIT {
    private static final int STEPS = 60;
    private static final FeedBook BOOK = new FeedBook();

    private final Partnership partners = new Partnership();

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 4), LongStream.of(new Random().nextLong()));
    }

    @AfterEach
    void stop() {
        partners.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void feeds_made_anew_are_the_same_whoever_tells_how_many_events_at_once_and_where(long seed)
            throws InterruptedException {
        var lived = lived(seed);
        for (int atOnce : List.of(1, 7, 10_000)) {
            FeedRows.clear(partners.db);
            partners.rebuild(BOOK, atOnce);
            assertThat(FeedRows.of(partners.db)).isEqualTo(lived);
        }
        FeedRows.clear(partners.db);
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            var elsewhere = new Thread(() -> partners.rebuild(BOOK, 3), "elsewhere");
            elsewhere.start();
            elsewhere.join();
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(FeedRows.of(partners.db)).isEqualTo(lived);
    }

    @Test
    void a_feed_goes_on_after_it_was_made_anew() {
        var change = new Change(partners);
        partners.happens(change.noted(NARR));
        partners.happens(change.involves(GP));
        assertThat(partners.feed(GP)).hasSize(1);
        partners.rebuild(BOOK, 10);
        partners.happens(change.sealsRecord());
        assertThat(partners.feed(GP)).extracting(FeedItem::number).containsExactly(1L, 2L);
        assertThat(partners.feed(GP).getLast().isTakenBack()).isTrue();
    }

    @Test
    void feeds_that_are_older_than_their_events_are_left_alone() {
        var lived = lived(1);
        partners.db.update("update feed_look set logged_from = 1");
        try {
            assertThatThrownBy(() -> partners.rebuild(BOOK, 10))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(FeedRows.of(partners.db)).isEqualTo(lived);
        } finally {
            partners.db.update("update feed_look set logged_from = 0");
        }
    }

    @Test
    void control_a_view_that_reads_the_clock_is_found() {
        var lived = lived(1);
        partners.rebuild(new Planted(FeedRebuildIT::asOfNow), 10);
        assertThat(FeedRows.of(partners.db)).isNotEqualTo(lived);
    }

    @Test
    void control_a_view_that_depends_on_how_many_events_it_gets_at_once_is_found() {
        var lived = lived(1);
        partners.rebuild(new Planted(List::reversed), 10_000);
        assertThat(FeedRows.of(partners.db)).isNotEqualTo(lived);
    }

    /** The rows of a partnership that went through much. */
    private List<String> lived(long seed) {
        new LivedThrough(partners, new Random(seed)).live(STEPS);
        var rows = FeedRows.of(partners.db);
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    /** A way to get a batch of events wrong. */
    private interface Flaw {
        List<Appended> in(List<Appended> events);
    }

    private record Planted(Flaw flaw) implements AppendHook {
        @Override
        public boolean concerns(EventMessage<?> event) {
            return BOOK.concerns(event);
        }

        @Override
        public List<Beside> beside(List<Appended> events) {
            return BOOK.beside(flaw.in(events));
        }
    }

    private static List<Appended> asOfNow(List<Appended> events) {
        return events.stream()
                .map(
                        event ->
                                event.message().getPayload() instanceof ItemsDecided decided
                                        ? new Appended(
                                                event.position(),
                                                event.recordedAt(),
                                                new GenericEventMessage<>(asOfNow(decided)))
                                        : event)
                .toList();
    }

    private static ItemsDecided asOfNow(ItemsDecided decided) {
        return new ItemsDecided(
                decided.agency(),
                decided.concerned(),
                decided.decisions().stream()
                        .map(
                                d ->
                                        new Decision(
                                                d.record(),
                                                d.seen(),
                                                asOfNow(d.unlessTold()),
                                                asOfNow(d.ifTold())))
                        .toList());
    }

    private static @Nullable Telling asOfNow(@Nullable Telling telling) {
        return telling == null
                ? null
                : new Telling(
                        telling.item(),
                        telling.type(),
                        telling.recordType(),
                        telling.position(),
                        Instant.now(Clock.systemUTC()),
                        telling.rulingId());
    }
}
