package org.safeguardinghub.authority;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.safeguardinghub.basis.PublishedCodes;
import org.safeguardinghub.concern.ConcernEvent;
import org.safeguardinghub.concern.SuspectEvent;
import org.safeguardinghub.concern.recordconcern.ConcernLife;
import org.safeguardinghub.concern.recordconcern.RecordConcernHandler;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.consent.decideconsent.ConsentLife;
import org.safeguardinghub.consent.decideconsent.DecideConsentHandler;
import org.safeguardinghub.consent.statereasonablecause.ReasonableCauseLife;
import org.safeguardinghub.consent.statereasonablecause.StateReasonableCauseHandler;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.takeemergencyaccess.TakeEmergencyAccessHandler;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.involvement.recordinvolvement.InvolvementLife;
import org.safeguardinghub.involvement.recordinvolvement.RecordInvolvementHandler;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.placement.offerresponsibility.OfferLife;
import org.safeguardinghub.placement.offerresponsibility.OfferResponsibilityHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.setrestriction.RestrictionLife;
import org.safeguardinghub.restriction.setrestriction.SetRestrictionHandler;
import org.safeguardinghub.sealing.NoKeys;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.share.decideshare.DecideShareHandler;
import org.safeguardinghub.share.decideshare.ShareLife;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.linksubjects.LinkLife;
import org.safeguardinghub.subject.linksubjects.LinkSubjectsHandler;
import org.safeguardinghub.suspension.SuspensionEvent;
import org.safeguardinghub.suspension.suspend.SuspendHandler;
import org.safeguardinghub.suspension.suspend.SuspensionLife;
import org.safeguardinghub.viewshare.ViewShareEvent;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The capabilities that publish facts, on a store with a register, and no door in front. */
final class Bench implements AutoCloseable {
    private static final Set<String> BEGINNINGS = Set.of("subject.recorded", "concern.recorded");
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    Stream.of(
                                                    RegisterEvent.class,
                                                    SubjectEvent.class,
                                                    LinkEvent.class,
                                                    InvolvementEvent.class,
                                                    ConcernEvent.class,
                                                    SuspectEvent.class,
                                                    ShareEvent.class,
                                                    ConsentEvent.class,
                                                    RestrictionEvent.class,
                                                    SuspensionEvent.class,
                                                    EmergencyEvent.class,
                                                    ResponsibilityEvent.class,
                                                    ViewShareEvent.class)
                                            .flatMap(Bench::events)
                                            .distinct()
                                            .toArray(Class<?>[]::new)));

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(event -> ((Tagged) event.getPayload()).tags())
                    .hooks(List.of(new AuthorityRegister()))
                    .build();
    private final Configuration hub = configuration();

    private static Stream<Class<?>> events(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Bench::events)
                : Stream.of(family);
    }

    /** What became of a command. */
    Outcome<?> send(Object command) {
        return hub.commandGateway().sendAndWait(command);
    }

    /** What was there before. */
    void given(Object... events) {
        for (var event : events) {
            engine.appendEvents(
                    new GenericDomainEventMessage<>(
                            "Sample", UUID.randomUUID().toString(), 0, event));
        }
    }

    private Configuration configuration() {
        var clock = Clock.systemUTC();
        var sealer = new Sealer(new NoKeys());
        var reader = new FactReader(database.application(), FORM);
        var authority = new Authority(database.application(), _ -> Policy.of(List.of()));
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        var recorder = new Recorder(store);
        var codes = PublishedCodes.ofTheProduct();
        var configurer =
                DefaultConfigurer.defaultConfiguration()
                        .configureSerializer(_ -> Jackson3Serializer.builder().build())
                        .configureEventSerializer(_ -> FORM)
                        .configureEventStore(_ -> store)
                        .registerComponent(Sealer.class, _ -> sealer)
                        .registerComponent(Clock.class, _ -> clock)
                        .registerComponent(FactReader.class, _ -> reader)
                        .registerComponent(Authority.class, _ -> authority)
                        .registerComponent(Recorder.class, _ -> recorder);
        for (var life :
                new Class<?>[] {
                    ConcernLife.class,
                    ConsentLife.class,
                    InvolvementLife.class,
                    LinkLife.class,
                    OfferLife.class,
                    ReasonableCauseLife.class,
                    RestrictionLife.class,
                    ShareLife.class,
                    SuspensionLife.class
                }) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(life));
        }
        var handlers =
                List.of(
                        new RecordConcernHandler(reader, recorder, sealer, clock),
                        new DecideConsentHandler(reader, recorder, sealer, codes, clock),
                        new RecordInvolvementHandler(reader, recorder, clock),
                        new LinkSubjectsHandler(reader, recorder, clock),
                        new OfferResponsibilityHandler(authority, recorder, sealer, codes, clock),
                        new StateReasonableCauseHandler(reader, recorder, sealer, clock),
                        new SetRestrictionHandler(authority, recorder, sealer, clock),
                        new SuspendHandler(authority, recorder, sealer, clock),
                        new TakeEmergencyAccessHandler(
                                authority, recorder, sealer, BEGINNINGS, clock),
                        new DecideShareHandler(
                                reader,
                                recorder,
                                sealer,
                                codes,
                                BEGINNINGS,
                                Set.of("concern.withdrawn"),
                                clock));
        handlers.forEach(handler -> configurer.registerCommandHandler(_ -> handler));
        return configurer.start();
    }

    @Override
    public void close() {
        hub.shutdown();
        engine.close();
        database.close();
    }
}
