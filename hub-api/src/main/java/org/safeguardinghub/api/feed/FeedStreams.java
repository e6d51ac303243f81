package org.safeguardinghub.api.feed;

import jakarta.annotation.PreDestroy;

import org.safeguardinghub.api.access.AgencyGate;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Open streams. A ring of the bell sends each stream what is new; a slow look every second finds
 * what another node committed. A stream is written by one thread at a time, so its order is the
 * feed's. One that has nothing to send says so with a comment, at once and then now and again: the
 * reader knows that it is connected, and a connection that is dead is found out and given up. The
 * stream of a suspended agency or person ends before the next part.
 */
@Component
class FeedStreams {
    private static final int MOST_PER_AGENCY = 10;
    private static final int WRITERS = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final FeedReading feed;
    private final AgencyGate gate;
    private final CloudEvents cloudEvents;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS);

    FeedStreams(FeedReading feed, CloudEvents cloudEvents, FeedBell bell, AgencyGate gate) {
        this.feed = feed;
        this.gate = gate;
        this.cloudEvents = cloudEvents;
        bell.onRing(this::wake);
        var _ =
                writers.scheduleWithFixedDelay(
                        this::wake, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    SseEmitter open(Caller caller, long after) {
        if (streams.stream().filter(s -> s.isOf(caller.agency())).count() >= MOST_PER_AGENCY) {
            throw new ProblemException(Problem.tooMany(Duration.ofSeconds(5)));
        }
        var stream = new Stream(caller, after);
        streams.add(stream);
        stream.emitter.onCompletion(() -> streams.remove(stream));
        stream.emitter.onTimeout(stream.emitter::complete);
        stream.emitter.onError(e -> streams.remove(stream));
        stream.wake();
        return stream.emitter;
    }

    private void wake() {
        streams.forEach(Stream::wake);
    }

    @PreDestroy
    void close() {
        streams.forEach(stream -> stream.emitter.complete());
        writers.shutdownNow();
    }

    /** One open connection. */
    private final class Stream {
        private final Caller caller;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final AtomicBoolean woken = new AtomicBoolean();
        private long last;
        private long spokeAt = System.nanoTime() - LONGEST_SILENCE.toNanos();

        Stream(Caller caller, long after) {
            this.caller = caller;
            this.last = after;
        }

        boolean isOf(AgencyId agency) {
            return caller.agency().equals(agency);
        }

        /** However often it is woken, it writes once more after the last time. */
        void wake() {
            if (woken.compareAndSet(false, true)) {
                writers.execute(this::write);
            }
        }

        private synchronized void write() {
            woken.set(false);
            try {
                FeedReading.Part part;
                do {
                    // as before each request: a suspension ends what is open
                    if (!gate.isKnown(caller)) {
                        streams.remove(this);
                        emitter.complete();
                        return;
                    }
                    part = feed.after(caller.agency(), last, FeedReading.PAGE);
                    for (var item : part.items()) {
                        say(
                                SseEmitter.event()
                                        .id(Long.toString(item.number()))
                                        .name(item.type())
                                        .data(cloudEvents.of(item), MediaType.APPLICATION_JSON));
                    }
                } while (advance(part.last()));
                if (System.nanoTime() - spokeAt >= LONGEST_SILENCE.toNanos()) {
                    say(SseEmitter.event().comment("nothing new"));
                }
            } catch (IOException | IllegalStateException e) {
                streams.remove(this);
            } catch (RuntimeException e) {
                streams.remove(this);
                emitter.completeWithError(e);
            }
        }

        private void say(SseEmitter.SseEventBuilder words) throws IOException {
            emitter.send(words);
            spokeAt = System.nanoTime();
        }

        private boolean advance(long to) {
            boolean more = to > last;
            last = to;
            return more;
        }
    }
}
