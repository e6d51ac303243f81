package org.safeguardinghub.share.decideshare;

import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.recording.InterruptedBus;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.sealing.NoKeys;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionEnded;

import java.time.Clock;
import java.util.Set;

/** A store with the handler of shares on it, and a moment between its reading and its append. */
final class SharedWorld implements AutoCloseable {
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AgencyRegistered.class,
                                    SubjectRecorded.class,
                                    LinkProposed.class,
                                    LinkConfirmed.class,
                                    ConcernRecorded.class,
                                    ConcernWithdrawn.class,
                                    ConsentDecided.class,
                                    ConsentWithdrawn.class,
                                    SealSet.class,
                                    RestrictionEnded.class,
                                    SuspensionBegun.class,
                                    SuspensionEnded.class,
                                    ShareDecided.class));

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(event -> ((Tagged) event.getPayload()).tags())
                    .build();
    private final FactReader reader = new FactReader(database.application(), FORM);

    final InterruptedBus bus;

    SharedWorld(boolean guarded) {
        bus = new InterruptedBus(engine, guarded);
    }

    Outcome<ShareEvent> decide(DecideShare command) {
        return bus.decide(() -> handler().handle(command));
    }

    /** Whether the share stands in the log after that which takes its ground away. */
    boolean isBroken(DecideShare command, Tagged change) {
        var tag = change.tags().iterator().next();
        var both =
                reader.facts(
                        Set.of(
                                Criterion.anyEventOf(Tags.of(command.share())),
                                Criterion.anyEventOf(tag)));
        boolean changed = false;
        for (var event : both.events()) {
            if (event.getPayload().equals(change)) {
                changed = true;
            } else if (event.getPayload() instanceof ShareDecided decided
                    && decided.share().equals(command.share())) {
                return changed;
            }
        }
        return false;
    }

    private DecideShareHandler handler() {
        return new DecideShareHandler(
                reader,
                new Recorder(bus),
                new Sealer(new NoKeys()),
                PublishedCodes.ofTheProduct(),
                Set.of("concern.recorded", "subject.recorded"),
                Set.of("concern.withdrawn"),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
