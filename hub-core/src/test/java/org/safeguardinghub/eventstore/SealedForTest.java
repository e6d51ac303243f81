package org.safeguardinghub.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Sealed;

import java.util.Map;

/** An event is stored under the id for which its content was sealed. */
class SealedForTest {
    private static final String ID = "0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071";

    record Said(String by, Sealed content) {}

    record Done(String by) {}

    @Test
    void an_event_has_the_id_of_its_content_and_is_otherwise_as_it_was() {
        var said = new Said("a", new Sealed(Map.of(Category.ID, new byte[] {1}), ID));
        var alone = new GenericEventMessage<>(said, MetaData.with("who", "b"));
        var first = new GenericDomainEventMessage<>("Concern", "c", 3, said);

        assertThat(SealedFor.named(alone))
                .isNotInstanceOf(DomainEventMessage.class)
                .satisfies(
                        event -> {
                            assertThat(event.getIdentifier()).isEqualTo(ID);
                            assertThat(event.getPayload()).isSameAs(said);
                            assertThat(event.getMetaData()).isEqualTo(alone.getMetaData());
                            assertThat(event.getTimestamp()).isEqualTo(alone.getTimestamp());
                        });
        assertThat(SealedFor.named(first))
                .isInstanceOfSatisfying(
                        DomainEventMessage.class,
                        event -> {
                            assertThat(event.getIdentifier()).isEqualTo(ID);
                            assertThat(event.getType()).isEqualTo("Concern");
                            assertThat(event.getAggregateIdentifier()).isEqualTo("c");
                            assertThat(event.getSequenceNumber()).isEqualTo(3);
                        });
    }

    @Test
    void an_event_whose_content_is_bound_to_none_or_that_has_none_keeps_its_own() {
        var nothing = new GenericEventMessage<>(new Said("a", Sealed.NOTHING));
        var done = new GenericEventMessage<>(new Done("a"));
        var named = SealedFor.named(new GenericEventMessage<>(new Done("b")));

        assertThat(SealedFor.named(nothing)).isSameAs(nothing);
        assertThat(SealedFor.named(done)).isSameAs(done);
        assertThat(SealedFor.named(named)).isSameAs(named);
    }
}
