package org.safeguardinghub.serialization;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every event shape ever stored has a file {@code <name>.<revision>.cbor.hex} and stays readable
 * for ever; the present shape is still written byte for byte as in its file. Extend it with a
 * catalogue and its samples. A file is added with its event and never changed after.
 */
public abstract class EventSamplesTest {
    private static final String SUFFIX = ".cbor.hex";

    protected abstract EventCatalogue catalogue();

    /**
     * By name, revision and, after a hyphen, shape where an event has several: what the file of
     * that name is read as. The same in every run: no random ids, no clock, and sets in a fixed
     * order, for they are written as they iterate.
     */
    protected abstract Map<String, ?> samples();

    protected EventUpcaster upcasters() {
        return NoOpEventUpcaster.INSTANCE;
    }

    /** Below {@code src/test/resources}. */
    protected String folder() {
        return "events";
    }

    @Test
    void every_event_has_a_sample_and_every_sample_an_event() {
        all().belongToTheCatalogue();
    }

    @TestFactory
    Stream<DynamicTest> each_event_is_still_written_as_it_always_was() {
        var all = all();
        return all.ofPresentShape()
                .map(sample -> dynamicTest(sample, () -> all.isWrittenAsEver(sample)));
    }

    @TestFactory
    Stream<DynamicTest> each_stored_shape_is_still_read() {
        var all = all();
        return all.bytes().keySet().stream()
                .map(sample -> dynamicTest(sample, () -> all.isReadAsTheSameEvent(sample)));
    }

    private EventSamples all() {
        return new EventSamples(catalogue(), upcasters(), samples(), stored());
    }

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
