package org.safeguardinghub.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;

import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.EventName;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/** A newer node writes what this one cannot read: it stops there, and a newer version goes on. */
class UnknownEventsIT {
    private static final StoredForm NEWER =
            new StoredForm(new EventCatalogue().register(AnswerRuled.class, Novelty.class));

    @EventName("test.novelty")
    record Novelty(String what) {}

    private final Hub hub = new Hub();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger axon = (Logger) LoggerFactory.getLogger("org.axonframework");

    @BeforeEach
    void listen() {
        said.start();
        axon.addAppender(said);
    }

    @AfterEach
    void close() {
        axon.detachAppender(said);
        hub.close();
    }

    @Test
    void an_unknown_event_stops_the_view_and_a_newer_version_goes_on() {
        var before = hub.answer(3);
        hub.catchUp();
        try (var newer =
                PgEventStorageEngine.builder()
                        .dataSource(hub.database.application())
                        .eventSerializer(NEWER)
                        .snapshotSerializer(NEWER)
                        .build()) {
            newer.appendEvents(new GenericEventMessage<>(new Novelty("new")));
        }
        var after = hub.answer(2);

        Hub.await(() -> named("test.novelty.1") >= 2);

        assertThat(hub.served()).isEqualTo(before);
        assertThat(hub.reached()).isEqualTo(3);
        assertThat(hub.number("select position from event_head")).isEqualTo(6);
        assertThat(hub.number("select count(*) from DeadLetterEntry")).isZero();

        hub.restartReading(NEWER);
        hub.catchUp();

        var all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(hub.served()).isEqualTo(all);
    }

    /** How many lines of the log name it. */
    private long named(String event) {
        return List.copyOf(said.list).stream()
                .filter(line -> names(line.getThrowableProxy(), event))
                .count();
    }

    private static boolean names(@Nullable IThrowableProxy thrown, String event) {
        return thrown != null
                && (String.valueOf(thrown.getMessage()).contains(event)
                        || names(thrown.getCause(), event));
    }
}
