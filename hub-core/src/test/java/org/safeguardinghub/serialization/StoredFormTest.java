package org.safeguardinghub.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class StoredFormTest {
    static final Noticed NOTICED =
            new Noticed(
                    new RecordId(UUID.fromString("6f1d2c1e-0b1f-4a55-9d0e-3a1f5b7c9d01")),
                    List.of(new SubjectId(UUID.fromString("0e2a4b6c-8d0f-4123-8456-789abcdef012"))),
                    new AgencyId("northtown-csc"),
                    Instant.parse("2026-03-02T10:15:30.123456Z"),
                    Level.SUMMARY,
                    Map.of(new AgencyId("northtown-csc"), 2, new AgencyId("eastshire-police"), 1),
                    "a note",
                    new Sealed(
                            Map.of(Category.NARR, new byte[] {1, 2}, Category.ID, new byte[] {3})));

    private final StoredForm form = new StoredForm(new EventCatalogue().register(Noticed.class));

    @Test
    void an_event_is_read_as_it_was_written() {
        Noticed read = form.deserialize(form.serialize(NOTICED, byte[].class));

        assertThat(read).usingRecursiveComparison().isEqualTo(NOTICED);
    }

    @Test
    void the_shared_words_are_written_plainly_and_in_order() {
        JsonNode tree = form.serialize(NOTICED, JsonNode.class).getData();

        assertThat(tree.propertyNames())
                .containsExactly(
                        "agency", "at", "content", "counts", "level", "note", "record", "subjects");
        assertThat(tree.get("agency").asString()).isEqualTo("northtown-csc");
        assertThat(tree.get("subjects").get(0).asString())
                .isEqualTo("0e2a4b6c-8d0f-4123-8456-789abcdef012");
        assertThat(tree.get("at").asString()).isEqualTo("2026-03-02T10:15:30.123456Z");
        assertThat(tree.get("level").asString()).isEqualTo("SUMMARY");
        assertThat(tree.get("counts").propertyNames())
                .containsExactly("eastshire-police", "northtown-csc");
        assertThat(tree.get("content").propertyNames()).containsExactly("ID", "NARR");
        assertThat(tree.get("content").get("ID").binaryValue()).containsExactly(3);
    }

    @Test
    void an_event_is_stored_under_its_name_and_not_its_class() {
        SerializedObject<byte[]> stored = form.serialize(NOTICED, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("test.noticed");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(form.classForType(stored.getType())).isEqualTo(Noticed.class);
    }

    @Test
    void a_property_that_the_class_does_not_know_is_refused_without_quoting_it() {
        ObjectNode tree = (ObjectNode) form.serialize(NOTICED, JsonNode.class).getData();
        tree.put("surprise", "secret words");

        assertThatThrownBy(() -> form.deserialize(stored(tree, "2")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("surprise")
                .hasMessageNotContaining("secret words")
                .hasNoCause();
    }

    @Test
    void a_missing_property_is_refused() {
        ObjectNode tree = (ObjectNode) form.serialize(NOTICED, JsonNode.class).getData();
        tree.remove("agency");

        assertThatThrownBy(() -> form.deserialize(stored(tree, "2")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_malformed_id_is_refused_without_quoting_it() {
        ObjectNode tree = (ObjectNode) form.serialize(NOTICED, JsonNode.class).getData();
        tree.put("agency", "Not An Id");

        assertThatThrownBy(() -> form.deserialize(stored(tree, "2")))
                .isInstanceOf(SerializationException.class)
                .hasMessageNotContaining("Not An Id")
                .hasMessageContaining("agency");
    }

    @Test
    void a_name_or_revision_that_nobody_registered_is_unknown() {
        JsonNode tree = form.serialize(NOTICED, JsonNode.class).getData();

        assertThatThrownBy(() -> form.deserialize(stored(tree, "3")))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("test.noticed.3");
        assertThatThrownBy(() -> form.serialize("text", byte[].class))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void metadata_is_a_map_whose_values_may_be_missing() {
        var values = new HashMap<String, Object>(Map.of("purpose", "CHILD_PROTECTION", "n", 3));
        values.put("none", null);
        MetaData metadata = MetaData.from(values);

        MetaData read = form.deserialize(form.serialize(metadata, byte[].class));

        assertThat(read).isEqualTo(metadata);
    }

    @Test
    void two_classes_cannot_share_a_name() {
        var catalogue = new EventCatalogue().register(Noticed.class);

        assertThatThrownBy(() -> catalogue.register(Impostor.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.noticed");
    }

    private static SerializedObject<JsonNode> stored(JsonNode tree, String revision) {
        return new SimpleSerializedObject<>(tree, JsonNode.class, "test.noticed", revision);
    }

    @EventName(value = "test.noticed", revision = 3)
    record Impostor() {}
}
