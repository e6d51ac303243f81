package org.safeguardinghub.crossarea;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.placement.PlacementEvent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the register knows of children who moved within a quarter, by when the hub was told. */
final class Movements {
    private static final String PLACED =
            """
            select * from known_record
            where type = 'PLACEMENT' and recorded_at >= ? and recorded_at < ?
            """;

    /** A placement by the responsible authority involves its host, by a fact that has its name. */
    private static final String HOSTS =
            """
            select distinct fact_id, agency from fact
            where kind = 'INVOLVEMENT' and fact_id = any(?)
            """;

    /** Who is responsible is one fact, of which each authority that takes over makes a version. */
    private static final String TAKEN_OVER =
            """
            select f.subject, p.details ->> 'authority', f.details ->> 'authority'
            from fact f join fact p on p.fact_id = f.fact_id and p.known_until = f.known_from
            where f.kind = 'RESPONSIBILITY' and f.valid_from >= ? and f.valid_from < ?
              and p.details ->> 'authority' <> f.details ->> 'authority'
            """;

    private Movements() {}

    /** A placement and who is its host. */
    record Placed(Envelope placement, AgencyId host) {}

    static List<Placed> placed(Snapshot snapshot, Quarter quarter) {
        var placements =
                snapshot.read(
                        PLACED,
                        query -> within(quarter, query),
                        Snapshot::envelope,
                        new ArrayList<>());
        var hosts = hosts(snapshot, placements);
        var placed = new ArrayList<Placed>();
        for (var placement : placements) {
            var host = hosts.get(PlacementEvent.hostFact(placement.record().id()));
            if (host != null) {
                placed.add(new Placed(placement, host));
            }
        }
        return placed;
    }

    private record Host(UUID fact, AgencyId agency) {}

    private static Map<UUID, AgencyId> hosts(Snapshot snapshot, List<Envelope> placements) {
        var facts =
                placements.stream()
                        .map(placement -> PlacementEvent.hostFact(placement.record().id()))
                        .toArray();
        var hosts = new HashMap<UUID, AgencyId>();
        snapshot.read(
                        HOSTS,
                        query ->
                                query.setArray(
                                        1, query.getConnection().createArrayOf("uuid", facts)),
                        row ->
                                new Host(
                                        row.getObject(1, UUID.class),
                                        new AgencyId(row.getString(2))),
                        new ArrayList<Host>())
                .forEach(host -> hosts.put(host.fact(), host.agency()));
        return hosts;
    }

    /**
     * One authority took over from another.
     *
     * @param child the subject record under which it did, which decides on who may know
     */
    record TakenOver(RecordId child, AgencyId from, AgencyId to) {}

    static List<TakenOver> takenOver(Snapshot snapshot, Quarter quarter) {
        return snapshot.read(
                TAKEN_OVER,
                query -> within(quarter, query),
                row ->
                        new TakenOver(
                                new RecordId(row.getObject(1, UUID.class)),
                                new AgencyId(row.getString(2)),
                                new AgencyId(row.getString(3))),
                new ArrayList<>());
    }

    private static void within(Quarter quarter, PreparedStatement query) throws SQLException {
        query.setObject(1, quarter.from().atOffset(ZoneOffset.UTC));
        query.setObject(2, quarter.until().atOffset(ZoneOffset.UTC));
    }
}
