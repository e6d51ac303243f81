package org.safeguardinghub.chronology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.PastRuled;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.namedcontexts.NamedContexts;
import org.safeguardinghub.context.ContextEvent.ContextRecorded;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedBook;
import org.safeguardinghub.feed.FeedDesk;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.ItemsDelivered;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.feed.NewsIds;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.register.PolicyShelf;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The register and the views of a hub that was told a history. Every agency is a candidate for
 * every record: then reads have the most to hide.
 */
final class ToldHub implements AutoCloseable {
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AgencyRegistered.class,
                                    AnswerRuled.class,
                                    PolicyPublished.class,
                                    SubjectRecorded.class,
                                    ConcernRecorded.class,
                                    ConcernWithdrawn.class,
                                    ContextsNamed.class,
                                    ContextRecorded.class,
                                    InvolvementRecorded.class,
                                    ItemsDecided.class,
                                    ItemsDelivered.class,
                                    SealSet.class,
                                    PastRuled.class,
                                    ViewGiven.class));
    private static final String CANDIDATES =
            """
            insert into candidate (agency, position, record_id)
            select distinct f.agency, r.position, r.record_id from ruled_record r, fact f
            where f.kind = 'AGENCY'
            on conflict do nothing
            """;

    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final FrontDoors frontDoors;
    final Reading reading;
    final NamedContexts namedContexts;
    final Authority authority;
    final FeedReading feed;
    private final JdbcTemplate db = new JdbcTemplate(database.application());
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(ToldHub::tags)
                    .hooks(List.of(new AuthorityRegister(), new FeedBook()))
                    .build();

    ToldHub(List<Object> events, Sealer sealer) {
        engine.appendEvents(
                events.stream()
                        .<EventMessage<?>>map(event -> new GenericEventMessage<>(event))
                        .toList());
        new ScopedRows(db).ofEvery().update(CANDIDATES);
        var reader = new FactReader(database.application(), FORM);
        frontDoors = new FrontDoors(db, reader, Clock.systemUTC());
        namedContexts = new NamedContexts(reader);
        authority = new Authority(database.application(), new PolicyShelf(reader));
        var answers = new AnswerLog(new InMemoryEventStorageEngine());
        var tables = new FeedTables(db);
        feed = new FeedReading(authority, tables, new AnswerLog(engine), Clock.systemUTC());
        var desk =
                new FeedDesk(
                        authority,
                        new AnswerLog(engine),
                        new NewsIds(new byte[] {1}),
                        tables,
                        new FeedBell(),
                        Clock.systemUTC());
        project(new FeedProjection(desk));
        reading =
                new Reading(
                        authority,
                        new Contents(reader, sealer),
                        answers,
                        new Candidates(
                                new StreamProgress(database.application(), FORM),
                                FeedProjection.GROUP),
                        frontDoors,
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
    }

    /** What its processor does with a feed, in one batch for each event. */
    private void project(FeedProjection view) {
        var projection = new AnnotationEventHandlerAdapter(view);
        try (var events = engine.readEvents(null, false)) {
            events.forEach(
                    event -> {
                        var batch = DefaultUnitOfWork.startAndGet(event);
                        var result = batch.executeWithResult(() -> projection.handle(event));
                        if (result.isExceptional()) {
                            throw new IllegalStateException(result.exceptionResult());
                        }
                    });
        }
    }

    /** The ids of all records, the last recorded first. */
    List<RecordId> records() {
        return db.query(
                "select record_id from ruled_record order by position desc",
                (row, n) -> new RecordId(row.getObject(1, UUID.class)));
    }

    private static Set<String> tags(EventMessage<?> message) {
        return message.getPayload() instanceof Tagged tagged ? tagged.tags() : Set.of();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
