package org.safeguardinghub.feed;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.recipient.Heard;
import org.safeguardinghub.recipient.Listed;
import org.safeguardinghub.recipient.RecipientDesk;
import org.safeguardinghub.recipient.RecipientTables;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who looks at records of a partnership, and who is told when they change. */
final class Holders {
    final RecipientTables tables;
    private final Partnership partners;
    private final AnswerLog log;
    private final AnnotationEventHandlerAdapter index;
    private final RecipientDesk desk;
    private @Nullable TrackingToken indexed;

    Holders(Partnership partners) {
        this.partners = partners;
        tables = new RecipientTables(partners.db);
        index = new AnnotationEventHandlerAdapter(new AnswerIndex(partners.db));
        log = new AnswerLog(partners.engine);
        desk =
                new RecipientDesk(
                        partners.authority,
                        tables,
                        new Answers(
                                new FactReader(partners.database.application(), Partnership.FORM)),
                        new Notices(
                                partners.tables, log, new NewsIds(new byte[] {1}), new FeedBell()),
                        log,
                        partners.clock);
    }

    /** A practitioner of an agency asks for a record; whether anything is shown. */
    boolean look(AgencyId agency, RecordId record, SubjectId child, Purpose purpose) {
        var reader = new Reader(agency, "p.practitioner", Set.of(Role.PRACTITIONER), null);
        var at = partners.clock.instant();
        try (var snapshot = partners.authority.snapshot()) {
            var ruled = snapshot.record(record).orElseThrow().record();
            var facts =
                    snapshot.facts(
                            List.of(agency), List.of(ruled), snapshot.persons(List.of(child)));
            var position = snapshot.position();
            var ruling =
                    Rulings.rule(
                            new Question(ruled, null, reader, purpose, null, at, position), facts);
            log.record(
                    new AnswerRuled(
                            UUID.randomUUID(),
                            AnswerRuled.Exit.RECORD,
                            agency,
                            reader.sub(),
                            reader.roles(),
                            purpose,
                            null,
                            record,
                            null,
                            at,
                            position,
                            List.of(RulingCodec.encode(ruling))));
            return !ruling.shown().isEmpty();
        }
    }

    /** The index of answers reflects all that has happened. */
    void index() {
        try (var events = partners.engine.readEvents(indexed, false)) {
            events.forEach(this::index);
        }
    }

    private void index(TrackedEventMessage<?> event) {
        partners.transactions.executeWithoutResult(
                _ -> {
                    try {
                        index.handle(event);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        indexed = event.trackingToken();
    }

    /**
     * Those who had what this event changed are listed and told, perhaps not for the first time.
     */
    void hear(Object event, long position) {
        partners.transactions.executeWithoutResult(
                _ -> desk.hear(List.of(new Heard(event, position, partners.clock.instant()))));
    }

    /** The agency says that it knows of an item, and the hub hears of it. */
    void acknowledge(AgencyId agency, FeedItem item) {
        var known =
                new ItemAcknowledged(
                        new RecordId(item.itemId()),
                        agency,
                        item.number(),
                        item.record(),
                        partners.clock.instant());
        partners.append(known);
        hear(known, partners.newest);
    }

    /** Those of one change. */
    List<Listed> listed(AgencyId owner, RecordId record, long position) {
        return tables.of(owner, record, Listed.Mark.NEWEST, 10_000).stream()
                .filter(one -> one.position() == position)
                .toList();
    }
}
