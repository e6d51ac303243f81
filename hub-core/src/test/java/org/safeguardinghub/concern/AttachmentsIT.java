package org.safeguardinghub.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.concern.attachment.Attachments;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.sealing.KeysInMemory;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;

import java.util.List;
import java.util.Set;

class AttachmentsIT {
    private static final StoredForm FORM =
            new StoredForm(new EventCatalogue().register(FileKept.class));

    @Test
    void a_file_attached_after_the_ruling_is_not_there_for_it() {
        var file = kept(RecordId.random());
        try (var database = EmbeddedDatabase.fresh();
                var engine =
                        PgEventStorageEngine.builder()
                                .dataSource(database.application())
                                .eventSerializer(FORM)
                                .snapshotSerializer(FORM)
                                .tagger(
                                        event ->
                                                event.getPayload() instanceof Tagged tagged
                                                        ? tagged.tags()
                                                        : Set.of())
                                .build()) {
            var events = new FactReader(database.application(), FORM);
            var attachments = new Attachments(events, new Sealer(new KeysInMemory()));
            engine.appendEvents(List.of(new GenericEventMessage<>(kept(RecordId.random()))));
            long ruled = events.head();
            engine.appendEvents(List.of(new GenericEventMessage<>(file)));

            assertThat(attachments.find(file.concern(), file.attachment(), ruled)).isEmpty();
            assertThat(attachments.find(file.concern(), file.attachment(), events.head()))
                    .map(Attachments.Found::file)
                    .hasValue(file);
            assertThat(attachments.find(RecordId.random(), file.attachment(), events.head()))
                    .isEmpty();
        }
    }

    private static FileKept kept(RecordId attachment) {
        return new FileKept(
                attachment,
                RecordId.random(),
                new AgencyId("school"),
                Category.NARR,
                Sealed.NOTHING);
    }
}
