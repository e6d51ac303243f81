package org.safeguardinghub.feed;

import org.axonframework.eventhandling.GenericEventMessage;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.consent.ConsentEvent;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.RangeReader;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.placement.PlacementEvent;
import org.safeguardinghub.placement.ResponsibilityEvent;
import org.safeguardinghub.recipient.RecipientBook;
import org.safeguardinghub.recipient.RecipientEvent;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.rowsecurity.ScopedRows;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.suspension.SuspensionEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A store with its register and the feeds of a few agencies, told of each event as it happens. */
final class Partnership implements AutoCloseable {
    static final AgencyId SCHOOL = new AgencyId("school");
    static final AgencyId GP = new AgencyId("gp");
    static final AgencyId OTHER_GP = new AgencyId("other-gp");
    static final AgencyId CSC = new AgencyId("csc");
    static final AgencyId HOST = new AgencyId("host");
    static final AgencyId LICENSING = new AgencyId("licensing");

    static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AnswerRuled.class, Noted.class, Amended.class, Withdrawn.class)
                            .register(events(RecipientEvent.class))
                            .register(events(FeedEvent.class))
                            .register(AgencyRegistered.class, PolicyPublished.class)
                            .register(events(InvolvementEvent.class))
                            .register(events(RestrictionEvent.class))
                            .register(events(SuspensionEvent.class))
                            .register(events(ConsentEvent.class))
                            .register(events(PlacementEvent.class))
                            .register(events(ResponsibilityEvent.class))
                            .register(events(LinkEvent.class))
                            .register(events(ShareEvent.class)));

    /** The records of a family, those of its branches included. */
    private static Class<?>[] events(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(one -> Stream.of(one.isSealed() ? events(one) : new Class<?>[] {one}))
                .toArray(Class<?>[]::new);
    }

    final SetClock clock = new SetClock();
    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final JdbcTemplate db = new JdbcTemplate(database.application());
    final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database.application()));
    private final Map<Integer, Policy> policies = new HashMap<>();
    long newest;
    final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(e -> e.getPayload() instanceof Tagged t ? t.tags() : Set.of())
                    .hooks(List.of(new AuthorityRegister(), new FeedBook(), new RecipientBook()))
                    .build();
    final Authority authority = new Authority(database.application(), this::policy);
    final FeedTables tables = new FeedTables(db);
    private final FeedDesk desk =
            new FeedDesk(
                    authority,
                    new AnswerLog(engine),
                    new NewsIds(new byte[] {1}),
                    tables,
                    new FeedBell(),
                    clock);
    private final FeedReading reading =
            new FeedReading(authority, tables, new AnswerLog(engine), clock);
    private final ElapsedWatch watch = new ElapsedWatch(desk, transactions);

    Partnership() {
        register(SCHOOL, AgencyKind.SCHOOL);
        register(GP, AgencyKind.NHS_GP);
        register(OTHER_GP, AgencyKind.NHS_GP);
        register(CSC, AgencyKind.LA_CSC);
        register(HOST, AgencyKind.LA_CSC);
        register(LICENSING, AgencyKind.LA_LICENSING);
        happens(published(1, Policy.reference()));
    }

    private void register(AgencyId agency, AgencyKind kind) {
        happens(registered(agency, kind));
    }

    AgencyRegistered registered(AgencyId agency, AgencyKind kind) {
        return new AgencyRegistered(
                agency,
                agency.text(),
                kind,
                Set.of("E06000001"),
                new Desk("Front door", null, null),
                Set.of(),
                Instant.EPOCH);
    }

    /** A version of the policy, to come into force at once when it happens. */
    PolicyPublished published(int version, Policy policy) {
        policies.put(version, policy);
        return new PolicyPublished(version, policy.cells(), clock.instant(), "the partnership");
    }

    private Policy policy(int version) {
        return policies.getOrDefault(version, Policy.reference());
    }

    /** Appends each and has it told of before the next. */
    void happens(Object... events) {
        Stream.of(events)
                .forEach(
                        event -> {
                            append(event);
                            hear(event);
                        });
    }

    /** Appends an event that no feed has heard of yet. */
    void append(Object event) {
        engine.appendEvents(new GenericEventMessage<>(event));
        newest = head();
    }

    /** The feeds hear of the newest event, perhaps not for the first time. */
    void hear(Object event) {
        transactions.executeWithoutResult(_ -> desk.tell(News.in(event, newest, clock.instant())));
    }

    private long head() {
        Long position = db.queryForObject("select position from event_head", Long.class);
        return position == null ? 0 : position;
    }

    /** Of whatever agencies. */
    <T> List<T> rows(String sql, RowMapper<T> mapper) {
        return new ScopedRows(db).ofEvery().query(sql, mapper);
    }

    /** Takes away what waits to be told and is of this type. */
    void silence(String type) {
        new ScopedRows(db).ofEvery().update("delete from feed_waiting where type = ?", type);
    }

    void look() {
        watch.look();
    }

    List<FeedItem> feed(AgencyId agency) {
        return feed(agency, 0);
    }

    List<FeedItem> feed(AgencyId agency, long after) {
        return reading.after(agency, after, FeedReading.PAGE).items();
    }

    /** Makes the feeds anew, telling so many events at once in this way. */
    void rebuild(AppendHook book, int atOnce) {
        try {
            var log = new RangeReader(database.application(), FORM);
            new FeedRebuild(database.application(), log, book, atOnce).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
