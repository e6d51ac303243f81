package org.safeguardinghub.feed;

import org.safeguardinghub.feed.FeedDesk.Pair;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of the feeds and of the candidates. Every statement can run twice. */
public final class FeedTables {
    private static final String CANDIDATE =
            "insert into candidate (agency, position, record_id) values (?, ?, ?)"
                    + " on conflict do nothing";
    private static final String TOLD =
            "select item_id from feed_item where agency = ? and item_id = any(?)";
    private static final String LOST =
            "select distinct record_id from feed_item where agency = ? and record_id = any(?)"
                    + " and type = 'org.safeguardinghub.share.recalled.v1'";
    private static final String LOCK_COUNTER =
            """
            insert into feed_counter (agency, last) values (?, 0)
            on conflict (agency) do update set last = feed_counter.last
            returning last
            """;
    private static final String ITEM =
            """
            insert into feed_item
              (agency, number, item_id, type, record_id, record_type, position, recorded_at,
               ruling_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AFTER =
            "select * from feed_item where agency = ? and number > ? order by number limit ?";

    private final JdbcTemplate db;

    public FeedTables(JdbcTemplate db) {
        this.db = db;
    }

    void addCandidates(Collection<Pair> pairs) {
        db.batchUpdate(
                CANDIDATE,
                pairs.stream()
                        .map(
                                pair ->
                                        new Object[] {
                                            pair.agency().text(),
                                            pair.envelope().position(),
                                            pair.envelope().record().id().value()
                                        })
                        .toList());
    }

    /** Which of these records the agency was told of already. */
    Set<UUID> told(AgencyId agency, Collection<Pair> pairs) {
        var ids = pairs.stream().map(FeedRulings::recordedId).toArray(UUID[]::new);
        return new HashSet<>(db.queryForList(TOLD, UUID.class, agency.text(), ids));
    }

    /** Which of these records the agency was told that it may no longer see. */
    Set<RecordId> lost(AgencyId agency, Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Set.of();
        }
        var ids = pairs.stream().map(pair -> pair.envelope().record().id().value());
        return new HashSet<>(
                db.query(
                        LOST,
                        (row, n) -> new RecordId(row.getObject("record_id", UUID.class)),
                        agency.text(),
                        ids.toArray(UUID[]::new)));
    }

    /**
     * Gives these items, all of one agency, its next numbers. The counter's row stays locked until
     * the transaction ends, so numbers are dense and become visible in order; an item that is there
     * already keeps the number it has.
     */
    void append(AgencyId agency, List<FeedItem> items) {
        var last = db.queryForObject(LOCK_COUNTER, Long.class, agency.text());
        var ids = items.stream().map(FeedItem::itemId).toArray(UUID[]::new);
        var there = new HashSet<>(db.queryForList(TOLD, UUID.class, agency.text(), ids));
        long number = last == null ? 0 : last;
        var rows = new ArrayList<Object[]>();
        for (var item : items) {
            if (there.add(item.itemId())) {
                rows.add(row(item, ++number));
            }
        }
        db.batchUpdate(ITEM, rows);
        db.update("update feed_counter set last = ? where agency = ?", number, agency.text());
    }

    private static Object[] row(FeedItem item, long number) {
        return new Object[] {
            item.agency().text(),
            number,
            item.itemId(),
            item.type(),
            item.record().value(),
            item.recordType().name(),
            item.position(),
            item.recordedAt().atOffset(ZoneOffset.UTC),
            item.rulingId()
        };
    }

    /** The agency's items after this number, in order. */
    public List<FeedItem> after(AgencyId agency, long number, int limit) {
        return db.query(AFTER, (row, n) -> item(row), agency.text(), number, limit);
    }

    static FeedItem item(ResultSet row) throws SQLException {
        return new FeedItem(
                new AgencyId(row.getString("agency")),
                row.getLong("number"),
                row.getObject("item_id", UUID.class),
                row.getString("type"),
                new RecordId(row.getObject("record_id", UUID.class)),
                RecordType.valueOf(row.getString("record_type")),
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("ruling_id"));
    }
}
