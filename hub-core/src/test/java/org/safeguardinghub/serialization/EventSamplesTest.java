package org.safeguardinghub.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every event shape ever stored has a file {@code <name>.<revision>.cbor.hex} and stays readable
 * for ever; the present shape is still written byte for byte as in its file. Extend it with a
 * catalogue and one sample of each of its classes. A file is added with its event and never changed
 * after.
 */
abstract class EventSamplesTest {
    private static final String SUFFIX = ".cbor.hex";

    abstract EventCatalogue catalogue();

    /** One instance of every class, the same in every run: no random ids, no clock. */
    abstract Collection<?> samples();

    EventUpcaster upcasters() {
        return NoOpEventUpcaster.INSTANCE;
    }

    /** Below {@code src/test/resources}. */
    String folder() {
        return "events";
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(samples().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(catalogue().classes());
    }

    @TestFactory
    Stream<DynamicTest> each_event_is_still_written_as_it_always_was() {
        return samples().stream()
                .map(
                        sample ->
                                dynamicTest(
                                        nameOf(sample),
                                        () ->
                                                assertThat(written(sample))
                                                        .as(
                                                                "%s/%s%s",
                                                                folder(), nameOf(sample), SUFFIX)
                                                        .isEqualTo(stored().get(nameOf(sample)))));
    }

    @TestFactory
    Stream<DynamicTest> each_stored_shape_is_still_read() {
        Map<String, Object> present =
                samples().stream().collect(Collectors.toMap(this::nameOf, Function.identity()));
        return stored().entrySet().stream()
                .map(
                        file ->
                                dynamicTest(
                                        file.getKey(),
                                        () -> {
                                            Object event = read(file.getKey(), file.getValue());
                                            Object sample = present.get(file.getKey());
                                            assertThat(event).isNotNull();
                                            if (sample != null) {
                                                assertThat(written(event))
                                                        .isEqualTo(written(sample));
                                            }
                                        }));
    }

    private StoredForm form() {
        return new StoredForm(catalogue());
    }

    private String nameOf(Object event) {
        return StoredName.of(event.getClass()).toString();
    }

    private String written(Object event) {
        return HexFormat.of().formatHex(form().serialize(event, byte[].class).getData());
    }

    private Object read(String name, String hex) {
        int dot = name.lastIndexOf('.');
        TrackedEventData<byte[]> data =
                new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(1),
                        new GenericDomainEventEntry<>(
                                "Sample",
                                "sample",
                                0,
                                "event",
                                Instant.EPOCH,
                                name.substring(0, dot),
                                name.substring(dot + 1),
                                HexFormat.of().parseHex(hex),
                                form().serialize(MetaData.emptyInstance(), byte[].class)
                                        .getData()));
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data), form(), upcasters())
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    /** What the files hold, by name and revision. */
    private Map<String, String> stored() {
        URL folder = EventSamplesTest.class.getResource("/" + folder());
        if (folder == null) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<Path> samples =
                    files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
            return samples.stream()
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(SUFFIX, ""),
                                    EventSamplesTest::content));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
