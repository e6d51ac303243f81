package org.safeguardinghub.share.decideshare;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.GuardLost;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.RestrictionEvent.RestrictionEnded;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.sealing.ContentKey;
import org.safeguardinghub.sealing.KeyCustodian;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionEnded;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A store with the handler of shares on it, and a moment between its reading and its append. */
final class SharedWorld implements AutoCloseable {
    private static final int PATIENCE = 20;
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

    /** Whether the guard reaches the store: without it this is the control. */
    private final boolean guarded;

    /** Run after the handler has read and before it appends. */
    final AtomicReference<Runnable> between = new AtomicReference<>(() -> {});

    final AtomicInteger attempts = new AtomicInteger();

    SharedWorld(boolean guarded) {
        this.guarded = guarded;
    }

    /** In a unit of work of its own: one that decides keeps its guard for what it appends. */
    void append(Object... events) {
        for (var event : events) {
            var id = UUID.randomUUID().toString();
            apart(
                    List.of(
                            new GenericDomainEventMessage<>("Sample", id, 0, event)));
        }
    }

    private void apart(List<? extends EventMessage<?>> events) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("apart"))
                .execute(() -> engine.appendEvents(events));
    }

    /** As the hub does: a decision whose facts changed is taken again. */
    Outcome<ShareEvent> decide(DecideShare command) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            try {
                attempts.incrementAndGet();
                var outcome = new AtomicReference<Outcome<ShareEvent>>();
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command))
                        .execute(() -> outcome.set(handler().handle(command)));
                return outcome.get();
            } catch (GuardLost e) {
                between.set(() -> {});
            }
        }
        throw new AssertionError("the guard was lost every time");
    }

    /** Whether the share stands in the log after that which takes its ground away. */
    boolean isBroken(DecideShare command, Tagged change) {
        var tag = change.tags().iterator().next();
        var both =
                reader.facts(
                        Set.of(
                                Criterion.anyEventOf(
                                        Tags.of(command.share())),
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
                new Recorder(new Bus()),
                new Sealer(new NoKeys()),
                PublishedCodes.ofTheProduct(),
                Set.of("concern.recorded", "subject.recorded"),
                Set.of("concern.withdrawn"),
                Clock.systemUTC());
    }

    /** The guard is of the unit of work that decides; the control appends in another one. */
    private final class Bus implements EventBus {
        @Override
        public void publish(List<? extends EventMessage<?>> events) {
            between.get().run();
            if (guarded) {
                engine.appendEvents(events);
            } else {
                apart(events);
            }
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
            return () -> true;
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            return () -> true;
        }
    }

    /** Nothing is said in these commands, so nothing is sealed. */
    private static final class NoKeys implements KeyCustodian {
        @Override
        public Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories) {
            return Map.of();
        }

        @Override
        public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
            return Map.of();
        }

        @Override
        public byte[] secretFor(String use) {
            return new byte[32];
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
