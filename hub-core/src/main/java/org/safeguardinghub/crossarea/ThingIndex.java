package org.safeguardinghub.crossarea;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.concern.ConcernEvent;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.crossarea.SaidOfThings.Row;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.replay.ReplayableView;
import org.safeguardinghub.replay.ServingVersion;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The view by which patterns are found: one row for each thing that an owner's event says a concern
 * names, and for each district in which it says that it arose. It holds digests and districts under
 * a key, and no content. Content whose key is destroyed leaves no rows when the view is made anew.
 * What another agency says in a dispute makes none: nobody would be told of it.
 */
public final class ThingIndex implements ReplayableView, Copies {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "patterns";

    /** So many rows of one event have a place of their own; a concern names 20 things at most. */
    private static final int ROWS_OF_AN_EVENT = 64;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "";
    private static final Set<Category> READ = Set.of(Category.PERP, Category.NARR);

    private static final List<String> COLUMNS =
            List.of("place", "record", "owner", "kind", "says", "digest", "position");

    private static final String INSERT =
            "insert into named_thing (%s, version) values (%s?) on conflict do nothing"
                    .formatted(String.join(", ", COLUMNS), "?, ".repeat(COLUMNS.size()));

    /** Of every version: one that is being made anew may serve next. */
    private static final String DELETE = "delete from named_thing where record = any(?)";

    private static final String LEFT = "select exists (select from named_thing where record = ?)";

    private final JdbcTemplate db;
    private final ServingVersion serving;
    private final Sealer sealer;
    private final ThingDigest digest;
    private final Districts districts;

    public ThingIndex(JdbcTemplate db, Sealer sealer, ThingDigest digest, Districts districts) {
        this.db = db;
        this.serving = new ServingVersion(db);
        this.sealer = sealer;
        this.digest = digest;
        this.districts = districts;
    }

    @EventHandler
    void on(ConcernEvent event, TrackingToken token, @MessageIdentifier String id) {
        long position = token.position().orElseThrow();
        serving.write(GROUP, position, INSERT, rows(event, id, position));
    }

    @Override
    public String name() {
        return GROUP;
    }

    @Override
    public String table() {
        return "named_thing";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object[]> rows(Appended event) {
        // what a payload is can be seen without decoding it
        return ConcernEvent.class.isAssignableFrom(event.message().getPayloadType())
                ? rows(
                        (ConcernEvent) event.message().getPayload(),
                        event.message().getIdentifier(),
                        event.position())
                : List.of();
    }

    @Override
    public void remove(Collection<RecordId> records) {
        db.update(
                DELETE,
                ps ->
                        ps.setArray(
                                1,
                                ps.getConnection()
                                        .createArrayOf(
                                                "uuid",
                                                records.stream().map(RecordId::value).toArray())));
    }

    @Override
    public boolean hasAnyOf(RecordId record) {
        return Boolean.TRUE.equals(db.queryForObject(LEFT, Boolean.class, record.value()));
    }

    private List<@Nullable Object[]> rows(ConcernEvent event, String id, long position) {
        return switch (event) {
            case ConcernRecorded recorded -> rows(recorded, id, false, position);
            case ConcernCorrected corrected -> rows(corrected, id, true, position);
            default -> List.of();
        };
    }

    private List<@Nullable Object[]> rows(
            PartOfRecord part, String id, boolean corrects, long position) {
        var said = new SaidOfThings(part.saidBy(), corrects).rows(opened(part, id));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (var row : said.subList(0, Math.min(said.size(), ROWS_OF_AN_EVENT))) {
            rows.add(
                    new @Nullable Object[] {
                        place(position) + rows.size(),
                        part.partOf().value(),
                        part.saidBy().text(),
                        row.kind().name(),
                        row.says().name(),
                        key(row),
                        position
                    });
        }
        return rows;
    }

    /** Where the first row of an event stands, or would. */
    static long place(long position) {
        return position * ROWS_OF_AN_EVENT;
    }

    private String key(Row row) {
        return row.thing()
                .map(digest::of)
                .or(() -> row.district().map(districts::sealed))
                .orElse(NOTHING);
    }

    private Map<Category, JsonNode> opened(PartOfRecord part, String id) {
        var name = part.getClass().getAnnotation(EventName.class).value();
        var clear = new EnumMap<Category, JsonNode>(Category.class);
        sealer.open(part.partOf(), name, id, part.content(), READ)
                .forEach((category, bytes) -> clear.put(category, JSON.readTree(bytes)));
        return clear;
    }
}
