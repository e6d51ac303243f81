package org.safeguardinghub.serialization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The samples test itself: each fault that it is there for is planted once and must be found. */
class PlantedSamplesTest {
    private static final String NAME = "test.heard.1";
    private static final Heard HEARD = new Heard(new AgencyId("northtown-csc"), "a note");
    private static final EventCatalogue CATALOGUE = new EventCatalogue().register(Heard.class);
    private static final String BYTES =
            HexFormat.of()
                    .formatHex(new StoredForm(CATALOGUE).serialize(HEARD, byte[].class).getData());

    private static EventSamples samples(Map<String, ?> events, Map<String, String> bytes) {
        return new EventSamples(CATALOGUE, NoOpEventUpcaster.INSTANCE, events, bytes);
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        var sound = samples(Map.of(NAME, HEARD), Map.of(NAME, BYTES));

        assertThatCode(sound::belongToTheCatalogue).doesNotThrowAnyException();
        assertThatCode(() -> sound.isWrittenAsEver(NAME)).doesNotThrowAnyException();
        assertThatCode(() -> sound.isReadAsTheSameEvent(NAME)).doesNotThrowAnyException();
    }

    @Test
    void an_event_without_a_sample_is_found() {
        assertThatThrownBy(samples(Map.of(), Map.of())::belongToTheCatalogue)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(NAME);
    }

    @Test
    void a_sample_without_a_file_is_found() {
        assertThatThrownBy(samples(Map.of(NAME, HEARD), Map.of())::belongToTheCatalogue)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(NAME);
    }

    @Test
    void a_file_without_a_sample_is_found() {
        var files = Map.of(NAME, BYTES, "test.gone.1", BYTES);

        assertThatThrownBy(samples(Map.of(NAME, HEARD), files)::belongToTheCatalogue)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test.gone.1");
    }

    @Test
    void a_sample_without_an_event_in_the_catalogue_is_found() {
        var events = Map.of(NAME, HEARD, "test.noticed.2", StoredFormTest.NOTICED);
        var files = Map.of(NAME, BYTES, "test.noticed.2", BYTES);

        assertThatThrownBy(samples(events, files)::belongToTheCatalogue)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Noticed");
    }

    @Test
    void bytes_that_changed_are_found() {
        var tampered = BYTES.replace(text("note"), text("nota"));

        assertThatThrownBy(
                        () ->
                                samples(Map.of(NAME, HEARD), Map.of(NAME, tampered))
                                        .isWrittenAsEver(NAME))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(tampered);
    }

    @Test
    void another_event_than_was_stored_is_found() {
        var other = new Heard(HEARD.agency(), null);

        assertThatThrownBy(
                        () ->
                                samples(Map.of(NAME, other), Map.of(NAME, BYTES))
                                        .isReadAsTheSameEvent(NAME))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a note");
    }

    @Test
    void a_field_that_was_renamed_is_found() {
        var old = BYTES.replace(text("agency"), text("holder"));

        assertThatThrownBy(
                        () ->
                                samples(Map.of(NAME, HEARD), Map.of(NAME, old))
                                        .isReadAsTheSameEvent(NAME))
                .isInstanceOf(SerializationException.class);
    }

    private static String text(String plain) {
        return HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8));
    }

    @EventName("test.heard")
    record Heard(AgencyId agency, @Nullable String note) {}
}
