package org.safeguardinghub.search;

import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the records of persons that match exactly, whoever asks and whatever they may see. */
public final class SubjectSearch {
    /** More records than one person could have; of more, the newest are ruled on. */
    private static final int MOST = 200;

    /**
     * What a holder still says: not replaced by a later correction, and not withdrawn since it was
     * said last.
     */
    private static final String MATCHES =
            """
            select k.subject, min(k.category) from served_subject_search k
            where k.digest = any(?) and k.says = 'HELD'
              and not exists (
                select from served_subject_search r
                where r.subject = k.subject and r.kind = k.kind and r.category = k.category
                  and r.says = 'REPLACED' and r.position > k.position)
              and not exists (
                select from served_subject_search w
                where w.subject = k.subject and w.digest = k.digest
                  and w.says = 'WITHDRAWN' and w.position >= k.position)
            group by k.subject having count(distinct k.digest) = ?
            order by max(k.position) desc limit %d
            """
                    .formatted(MOST);

    private final SearchDigest digest;
    private final StreamProgress progress;

    public SubjectSearch(SearchDigest digest, StreamProgress progress) {
        this.digest = digest;
        this.progress = progress;
    }

    /** The newest position whose persons can be found in this snapshot. */
    public long reflectedBy(Snapshot snapshot) {
        var segments =
                snapshot.read(
                        StreamProgress.TOKENS,
                        query -> query.setString(1, SearchIndex.GROUP),
                        progress::position,
                        new ArrayList<Long>());
        return StreamProgress.least(segments).orElse(0);
    }

    private record Match(SubjectId subject, Category category) {}

    /**
     * The subject records that match all of these, newest first, each with the category in which
     * what was matched stands.
     */
    public Map<SubjectId, Category> matches(Snapshot snapshot, List<KnownAs> all) {
        var digests = all.stream().map(digest::of).distinct().toArray(String[]::new);
        var rows =
                snapshot.read(
                        MATCHES,
                        query -> {
                            query.setArray(1, query.getConnection().createArrayOf("text", digests));
                            query.setInt(2, digests.length);
                        },
                        row ->
                                new Match(
                                        new SubjectId(row.getObject(1, UUID.class)),
                                        Category.valueOf(row.getString(2))),
                        new ArrayList<Match>());
        Map<SubjectId, Category> matched = new LinkedHashMap<>();
        rows.forEach(match -> matched.put(match.subject(), match.category()));
        return matched;
    }
}
