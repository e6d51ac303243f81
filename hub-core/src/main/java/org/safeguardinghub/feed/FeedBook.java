package org.safeguardinghub.feed;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.ItemsDelivered;
import org.safeguardinghub.feed.FeedEvent.Noticed;
import org.safeguardinghub.feed.FeedEvent.NoticesDecided;
import org.safeguardinghub.feed.FeedEvent.Telling;
import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the feeds: the only one that writes them, in the transaction that appends what was decided
 * or fetched.
 *
 * <p>INVARIANT: what is written depends on the events and their order alone, on no clock, fact or
 * ruling of the moment. So the feeds can be made anew from the log.
 */
public final class FeedBook implements AppendHook {
    private static final String COUNTER =
            """
            insert into feed_counter (agency, last)
            select u.agency, 0 from {rows} where {appended} on conflict do nothing
            """;
    private static final String CANDIDATE =
            """
            insert into candidate (agency, position, record_id)
            select u.agency, u.position, u.record_id from {rows} where {appended}
            on conflict do nothing
            """;
    private static final String UNSAY =
            """
            delete from feed_waiting w using {rows}
            where w.agency = u.agency and w.record_id = u.record_id and not w.taken_back
              and {appended}
            """;

    /**
     * What was said last of a record, or is to be said: what waits is later than all said. That
     * what an agency had is out of date says nothing of whether it may see the record.
     */
    private static final String TELL =
            """
            insert into feed_waiting
              (agency, item_id, type, taken_back, record_id, record_type, position, recorded_at,
               ruling_id)
            select u.agency, u.item_id, u.type, u.taken_back, u.record_id, u.record_type,
              u.position, u.recorded_at, u.ruling_id
            from {rows}
            where {appended}
              and u.if_told = coalesce(
                (select not w.taken_back from feed_waiting w
                 where w.agency = u.agency and w.record_id = u.record_id and w.type <> '%1$s'
                 order by w.place desc limit 1),
                (select not i.taken_back from feed_item i
                 where i.agency = u.agency and i.record_id = u.record_id and i.type <> '%1$s'
                 order by i.number desc limit 1),
                false)
              and not exists (
                select from feed_item i where i.agency = u.agency and i.item_id = u.item_id)
            order by u.place
            on conflict (agency, item_id) do nothing
            """
                    .formatted(FeedItem.OUT_OF_DATE);

    private static final String INSTEAD =
            """
            delete from feed_waiting w using {rows}
            where w.agency = u.agency and w.record_id = u.record_id
              and w.position >= u.position and w.type like '%.changed.v1' and {appended}
            """;

    private static final String NOTICE =
            """
            insert into feed_waiting
              (agency, item_id, type, taken_back, record_id, record_type, position, recorded_at,
               ruling_id)
            select u.agency, u.item_id, u.type, u.taken_back, u.record_id, u.record_type,
              u.position, u.recorded_at, u.ruling_id
            from {rows}
            where {appended} and not exists (
              select from feed_item i where i.agency = u.agency and i.item_id = u.item_id)
            order by u.place
            on conflict (agency, item_id) do nothing
            """;

    /** What waits gets the agency's next numbers, so numbers are dense and in order. */
    private static final String NUMBER =
            """
            with said as (
              delete from feed_waiting w using {rows}
              where w.agency = u.agency and w.item_id = u.item_id and {appended}
              returning w.*, u.delivered
            ), numbered as (
              insert into feed_item
                (agency, number, item_id, type, taken_back, record_id, record_type, position,
                 recorded_at, ruling_id, delivered)
              select s.agency, c.last + row_number() over (order by s.place), s.item_id, s.type,
                s.taken_back, s.record_id, s.record_type, s.position, s.recorded_at, s.ruling_id,
                s.delivered
              from said s join feed_counter c using (agency)
              returning agency
            )
            update feed_counter c set last = c.last + (select count(*) from numbered)
            where c.agency in (select agency from numbered)
            """;

    private static final String ACKNOWLEDGED =
            """
            insert into feed_acknowledgement (agency, item_id, acknowledged_at)
            select u.agency, u.item_id, u.at from {rows} where {appended} on conflict do nothing
            """;

    @Override
    public boolean concerns(EventMessage<?> event) {
        return FeedEvent.class.isAssignableFrom(event.getPayloadType());
    }

    @Override
    public List<Beside> beside(List<Appended> events) {
        var beside = new ArrayList<Beside>();
        for (var appended : events) {
            if (appended.message().getPayload() instanceof FeedEvent event) {
                write(beside, event, appended.position());
            }
        }
        if (!beside.isEmpty()) {
            beside.addFirst(Beside.setting(Scope.SETTING, Scope.EVERY));
        }
        return beside;
    }

    private static void write(List<Beside> beside, FeedEvent event, long position) {
        switch (event) {
            case ItemsDecided decided -> write(beside, decided);
            case NoticesDecided decided -> write(beside, decided);
            case ItemsDelivered delivered -> {
                var items = delivered.items();
                beside.add(
                        Beside.statement(
                                NUMBER,
                                List.of(
                                        Column.texts("agency", items, _ -> agency(delivered)),
                                        Column.uuids("item_id", items, item -> item),
                                        Column.longs("delivered", items, _ -> position))));
            }
            case ItemAcknowledged acknowledged -> beside.add(acknowledged(List.of(acknowledged)));
        }
    }

    private static String agency(ItemsDelivered delivered) {
        return delivered.agency().text();
    }

    private static Beside acknowledged(List<ItemAcknowledged> items) {
        return Beside.statement(
                ACKNOWLEDGED,
                List.of(
                        Column.texts("agency", items, item -> item.agency().text()),
                        Column.uuids("item_id", items, item -> item.item().value()),
                        Column.instants("at", items, ItemAcknowledged::at)));
    }

    private static void write(List<Beside> beside, ItemsDecided decided) {
        var agency = decided.agency().text();
        var concerned = decided.concerned();
        beside.add(
                Beside.statement(
                        COUNTER, List.of(Column.texts("agency", List.of(agency), a -> a))));
        if (!concerned.isEmpty()) {
            beside.add(
                    Beside.statement(
                            CANDIDATE,
                            List.of(
                                    Column.texts("agency", concerned, _ -> agency),
                                    Column.longs("position", concerned, c -> c.position()),
                                    Column.uuids(
                                            "record_id", concerned, c -> c.record().value()))));
        }
        var unseen = decided.decisions().stream().filter(d -> !d.seen()).toList();
        if (!unseen.isEmpty()) {
            beside.add(
                    Beside.statement(
                            UNSAY,
                            List.of(
                                    Column.texts("agency", unseen, _ -> agency),
                                    Column.uuids("record_id", unseen, d -> d.record().value()))));
        }
        var news = decided.decisions().stream().flatMap(d -> News.of(decided, d)).toList();
        if (!news.isEmpty()) {
            beside.add(told(news));
        }
    }

    private static void write(List<Beside> beside, NoticesDecided decided) {
        var notices = decided.notices();
        var agencies = notices.stream().map(Noticed::agency).distinct().toList();
        beside.add(
                Beside.statement(
                        COUNTER, List.of(Column.texts("agency", agencies, AgencyId::text))));
        beside.add(
                Beside.statement(
                        INSTEAD,
                        List.of(
                                Column.texts("agency", notices, n -> n.agency().text()),
                                Column.uuids("record_id", notices, n -> n.record().value()),
                                Column.longs("position", notices, n -> n.telling().position()))));
        var items = notices.stream().map(n -> item(n.agency(), n.record(), n.telling())).toList();
        beside.add(Beside.statement(NOTICE, columns(items)));
    }

    private static FeedItem item(AgencyId agency, RecordId record, Telling telling) {
        return new FeedItem(
                agency,
                0,
                telling.item(),
                telling.type(),
                record,
                telling.recordType(),
                telling.position(),
                telling.recordedAt(),
                telling.rulingId());
    }

    /** What is told of a record in one of the two cases. */
    private record News(FeedItem item, boolean ifTold) {
        static Stream<News> of(ItemsDecided decided, Decision decision) {
            return Stream.concat(
                    Stream.ofNullable(decision.unlessTold())
                            .map(telling -> new News(item(decided, decision, telling), false)),
                    Stream.ofNullable(decision.ifTold())
                            .map(telling -> new News(item(decided, decision, telling), true)));
        }

        private static FeedItem item(ItemsDecided decided, Decision decision, Telling telling) {
            return FeedBook.item(decided.agency(), decision.record(), telling);
        }
    }

    private static Beside told(List<News> news) {
        var columns = new ArrayList<>(columns(news.stream().map(News::item).toList()));
        columns.add(Column.booleans("if_told", news, News::ifTold));
        return Beside.statement(TELL, columns);
    }

    private static List<Column> columns(List<FeedItem> items) {
        var places = Stream.iterate(1L, place -> place + 1).limit(items.size()).iterator();
        return List.of(
                Column.texts("agency", items, item -> item.agency().text()),
                Column.uuids("item_id", items, FeedItem::itemId),
                Column.texts("type", items, FeedItem::type),
                Column.booleans("taken_back", items, FeedItem::isTakenBack),
                Column.uuids("record_id", items, item -> item.record().value()),
                Column.texts("record_type", items, item -> item.recordType().name()),
                Column.longs("position", items, FeedItem::position),
                Column.instants("recorded_at", items, FeedItem::recordedAt),
                Column.texts("ruling_id", items, FeedItem::rulingId),
                Column.longs("place", items, _ -> places.next()));
    }
}
