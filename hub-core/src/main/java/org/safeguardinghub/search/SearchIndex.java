package org.safeguardinghub.search;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.replay.ReplayableView;
import org.safeguardinghub.replay.ServingVersion;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.search.SaidOfPerson.Row;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.SubjectEvent.SaidByHolder;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The view that searches: one row for each thing that an event says of a person by which the person
 * can be found. It holds digests and no content. Content whose key is destroyed leaves no rows when
 * the view is made anew, which then differs from the one that served.
 */
public final class SearchIndex implements ReplayableView, Copies {
    /** The name of the processor, and of the view. */
    public static final String GROUP = "search";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "";

    /** What the search reads; addresses and relationships find nobody. */
    private static final Set<Category> READ = Set.of(Category.ID, Category.PERP, Category.META);

    private static final List<String> COLUMNS =
            List.of("subject", "kind", "category", "says", "digest", "position");

    private static final String INSERT =
            """
            insert into subject_search (subject, kind, category, says, digest, position, version)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    /** Of every version: one that is being made anew may serve next. */
    private static final String DELETE = "delete from subject_search where subject = any(?)";

    private static final String LEFT =
            "select exists (select from subject_search where subject = ?)";

    private final JdbcTemplate db;
    private final ServingVersion serving;
    private final Sealer sealer;
    private final SearchDigest digest;

    public SearchIndex(JdbcTemplate db, Sealer sealer, SearchDigest digest) {
        this.db = db;
        this.serving = new ServingVersion(db);
        this.sealer = sealer;
        this.digest = digest;
    }

    @EventHandler
    void on(SubjectEvent event, TrackingToken token, @MessageIdentifier String id) {
        long position = token.position().orElseThrow();
        serving.write(GROUP, position, INSERT, rows(event, id, position));
    }

    @Override
    public String name() {
        return GROUP;
    }

    @Override
    public String table() {
        return "subject_search";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object[]> rows(Appended event) {
        // what a payload is can be seen without decoding it
        return SubjectEvent.class.isAssignableFrom(event.message().getPayloadType())
                ? rows(
                        (SubjectEvent) event.message().getPayload(),
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

    /** The record of a person has the id of the person. */
    @Override
    public boolean hasAnyOf(RecordId record) {
        return Boolean.TRUE.equals(db.queryForObject(LEFT, Boolean.class, record.value()));
    }

    private List<@Nullable Object[]> rows(SubjectEvent event, String id, long position) {
        if (!(event instanceof PartOfRecord part)) {
            return List.of();
        }
        boolean corrects = event instanceof SaidByHolder said && said.corrects();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (var row : new SaidOfPerson(event.holder(), corrects).rows(opened(part, id))) {
            rows.add(row(event, row, position));
        }
        return rows;
    }

    private @Nullable Object[] row(SubjectEvent event, Row row, long position) {
        return new @Nullable Object[] {
            event.subject().value(),
            row.kind().name(),
            row.category().name(),
            row.says().name(),
            row.known().map(digest::of).orElse(NOTHING),
            position
        };
    }

    private Map<Category, ObjectNode> opened(PartOfRecord part, String id) {
        var name = part.getClass().getAnnotation(EventName.class).value();
        var clear = new EnumMap<Category, ObjectNode>(Category.class);
        sealer.open(part.partOf(), name, id, part.content(), READ)
                .forEach(
                        (category, bytes) ->
                                clear.put(category, (ObjectNode) JSON.readTree(bytes)));
        return clear;
    }
}
