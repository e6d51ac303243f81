package org.safeguardinghub.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold between the events of a catalogue and their samples.
 *
 * @param events by sample, the event that its bytes are read as today
 * @param bytes by sample, what was stored, in hexadecimal digits
 */
record EventSamples(
        EventCatalogue catalogue,
        EventUpcaster upcasters,
        Map<String, ?> events,
        Map<String, String> bytes) {
    /** {@code name.revision}, and {@code -shape} where one event has samples of several shapes. */
    private static final Pattern NAME = Pattern.compile("(.+)\\.([1-9][0-9]*)(-[a-z-]+)?");

    void belongToTheCatalogue() {
        assertThat(events.keySet())
                .as("events of the catalogue have a sample")
                .containsAll(catalogue.classes().stream().map(type -> presentName(type)).toList());
        assertThat(events.values().stream().<Class<?>>map(Object::getClass))
                .as("samples have an event in the catalogue")
                .isSubsetOf(catalogue.classes());
        assertThat(bytes.keySet())
                .as("samples have a file and files a sample")
                .isEqualTo(events.keySet());
    }

    /** A shape that no class has any more is only read. */
    Stream<String> ofPresentShape() {
        return events.keySet().stream()
                .filter(
                        sample ->
                                named(sample)
                                        .equals(
                                                presentName(
                                                        Objects.requireNonNull(events.get(sample))
                                                                .getClass())));
    }

    void isWrittenAsEver(String sample) {
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        form().serialize(events.get(sample), byte[].class)
                                                .getData()))
                .as("the stored bytes of %s", sample)
                .isEqualTo(bytes.get(sample));
    }

    void isReadAsTheSameEvent(String sample) {
        Object event = read(sample);
        assertThat(event).hasSameClassAs(events.get(sample));
        assertThat(event).usingRecursiveComparison().isEqualTo(events.get(sample));
    }

    private Object read(String sample) {
        Matcher name = matcher(sample);
        TrackedEventData<byte[]> data =
                new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(1),
                        new GenericDomainEventEntry<>(
                                "Sample",
                                "sample",
                                0,
                                "event",
                                Instant.EPOCH,
                                name.group(1),
                                name.group(2),
                                HexFormat.of().parseHex(Objects.requireNonNull(bytes.get(sample))),
                                form().serialize(MetaData.emptyInstance(), byte[].class)
                                        .getData()));
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data), form(), upcasters)
                .collect(Collectors.toList())
                .getFirst()
                .getPayload();
    }

    private StoredForm form() {
        return new StoredForm(catalogue);
    }

    private static String presentName(Class<?> event) {
        return StoredName.of(event).toString();
    }

    private static String named(String sample) {
        Matcher name = matcher(sample);
        return name.group(1) + "." + name.group(2);
    }

    private static Matcher matcher(String sample) {
        Matcher name = NAME.matcher(sample);
        assertThat(name.matches()).as("%s is a name and a revision", sample).isTrue();
        return name;
    }
}
