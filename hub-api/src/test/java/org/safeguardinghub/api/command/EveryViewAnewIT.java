package org.safeguardinghub.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.clock.keepclocks.ClockProjection;
import org.safeguardinghub.commands.EveryCommand;
import org.safeguardinghub.commands.Sent;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.LooksFromAfar;
import org.safeguardinghub.recipient.RecipientProjection;
import org.safeguardinghub.replay.ReplayOutcome;
import org.safeguardinghub.replay.Replays;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Views are what the log says. After every command there is, each is told again from the beginning:
 * by another thread, so many events at once, in another time zone, at another time.
 */
class EveryViewAnewIT {
    @TempDir static Path folder;
    private static HubWithBroker hub;

    @BeforeAll
    static void a_hub_in_which_everything_has_happened() throws Exception {
        hub = new HubWithBroker(folder);
        EveryCommand.town().forEach(EveryViewAnewIT::send);
        EveryCommand.all(Clock.systemUTC())
                .values()
                .forEach(course -> send(course.after(EveryViewAnewIT::send)));
        awaitQuiet();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"1, Pacific/Kiritimati", "13, America/St_Johns", "100000, UTC"})
    void every_view_told_again_is_the_same_byte_for_byte(int atOnce, String zone) throws Exception {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var again = new ToldAgain(hub)) {
            var teller = new Thread(() -> again.tell(atOnce, events -> events), "another teller");
            teller.start();
            teller.join();
            for (var view : ToldAgain.VIEWS) {
                assertThat(again.rows(view)).as(view).isEqualTo(again.rowsInUse(view));
                // the relay to the topics has fetched all that waited
                if (!Set.of("feed_acknowledgement", "feed_waiting").contains(view)) {
                    assertThat(again.rows(view)).as(view).isNotEmpty();
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_index_of_rulings_told_again_has_the_same_sum() {
        assertThat(hub.part(Replays.class).replay(AnswerIndex.GROUP, false))
                .isInstanceOf(ReplayOutcome.Switched.class);
    }

    @Test
    void control_events_out_of_their_order_are_found_in_feeds_and_boxes_and_clocks()
            throws SQLException {
        try (var again = new ToldAgain(hub)) {
            UnaryOperator<List<Appended>> backwards = List::reversed;
            again.tell(100_000, backwards);
            for (var view : List.of("feed_item", "referral_box", "clock")) {
                assertThat(again.rows(view)).as(view).isNotEqualTo(again.rowsInUse(view));
            }
        }
    }

    private static void awaitQuiet() {
        var progress = hub.part(StreamProgress.class);
        var log = hub.part(FactReader.class);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> {
                            long head = log.head();
                            return Set.of(
                                                    FeedProjection.GROUP,
                                                    LooksFromAfar.GROUP,
                                                    ClockProjection.GROUP,
                                                    AnswerIndex.GROUP,
                                                    RecipientProjection.GROUP)
                                            .stream()
                                            .allMatch(
                                                    group ->
                                                            progress.reached(group).orElse(0)
                                                                    == head)
                                    && log.head() == head;
                        });
    }

    private static void send(Sent sent) {
        hub.part(CommandDesk.class)
                .send(
                        new Caller(sent.by(), sent.by() + "-system", Set.of(), Set.of(), null),
                        new Once(UUID.randomUUID(), new byte[32]),
                        sent.command());
    }
}
