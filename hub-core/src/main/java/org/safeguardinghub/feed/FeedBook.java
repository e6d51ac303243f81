package org.safeguardinghub.feed;

import org.axonframework.eventhandling.EventMessage;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.feed.FeedEvent.Decision;
import org.safeguardinghub.feed.FeedEvent.ItemAcknowledged;
import org.safeguardinghub.feed.FeedEvent.ItemsDecided;
import org.safeguardinghub.feed.FeedEvent.ItemsDelivered;
import org.safeguardinghub.feed.FeedEvent.Telling;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the feeds: the only one that writes them, in the transaction that appends what was decided
 * or fetched.
 *
 * <p>INVARIANT: what is written depends on the events and their order alone, on no clock, fact or
 * ruling of the moment. So the feeds can be made anew from the log.
 */
public final class FeedBook implements AppendHook {
    @Override
    public boolean concerns(EventMessage<?> event) {
        return FeedEvent.class.isAssignableFrom(event.getPayloadType());
    }

    @Override
    public void inAppend(Connection connection, List<Appended> events) throws SQLException {
        var tables =
                new FeedTables(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        try {
            for (var appended : events) {
                if (appended.message().getPayload() instanceof FeedEvent event) {
                    write(tables, event);
                }
            }
        } catch (DataAccessException refused) {
            throw refused.getCause() instanceof SQLException cause
                    ? cause
                    : new SQLException("a feed could not be kept", refused);
        }
    }

    private static void write(FeedTables tables, FeedEvent event) {
        switch (event) {
            case ItemsDecided decided -> write(tables, decided);
            case ItemsDelivered delivered ->
                    tables.number(
                            delivered.agency(),
                            tables.places(delivered.agency(), delivered.items()));
            case ItemAcknowledged acknowledged -> tables.acknowledged(acknowledged);
        }
    }

    private static void write(FeedTables tables, ItemsDecided decided) {
        var agency = decided.agency();
        tables.addCandidates(agency, decided.concerned());
        tables.unsay(
                agency,
                decided.decisions().stream().filter(d -> !d.seen()).map(Decision::record).toList());
        var told = tables.told(agency, decided.decisions().stream().map(Decision::record).toList());
        var items = new ArrayList<FeedItem>();
        for (var decision : decided.decisions()) {
            var telling =
                    told.contains(decision.record()) ? decision.ifTold() : decision.unlessTold();
            if (telling != null) {
                items.add(item(agency, decision.record(), telling));
            }
        }
        tables.append(agency, items);
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
}
