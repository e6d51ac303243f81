package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.feed.FeedReading;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All that one reader can get to know of one hub, in words: each question with its reply. What is
 * opaque to readers is left out, positions and the ids of answers and feed items, and when the hub
 * was told, which is another time in a hub that is told again.
 */
final class Replies {
    private static final int MOST_PAGES = 100;
    private static final List<Integer> LIMITS = List.of(1, 2, 5, 50);
    private static final Page FIRST = new Page(null, 1);
    static final List<RecordType> TYPES =
            List.of(
                    RecordType.CONCERN,
                    RecordType.SUBJECT,
                    RecordType.CONTEXT,
                    RecordType.VIEW_SHARE);
    private static final ListSource ALL =
            (snapshot, agency, before, limit) ->
                    snapshot.read(
                            "select * from known_record where position < ?"
                                    + " order by position desc limit ?",
                            query -> {
                                query.setLong(1, before);
                                query.setInt(2, limit);
                            },
                            Snapshot::envelope,
                            new ArrayList<>());

    private final ToldHub hub;
    private final Asker asker;
    private final Map<String, String> replies = new TreeMap<>();

    private Replies(ToldHub hub, Asker asker) {
        this.hub = hub;
        this.asker = asker;
    }

    /** What is asked about these ids, and what no id is needed for. */
    static Map<String, String> of(
            ToldHub hub, Asker asker, List<RecordId> records, InventedHistory history) {
        var replies = new Replies(hub, asker);
        records.forEach(replies::askAbout);
        history.children.forEach(replies::askAbout);
        history.contexts.forEach(replies::askAboutContext);
        history.views.forEach(replies::askAboutView);
        replies.askForFeed();
        replies.askForLists(records);
        return replies.replies;
    }

    private void askAbout(RecordId id) {
        for (var type : TYPES) {
            var what = type + " " + id;
            replies.put("read " + what, said(hub.reading.record(asker, type, id)));
            replies.put("visible " + what, "" + hub.reading.isVisible(asker, type, id));
            replies.put("shown " + what, "" + hub.reading.shows(asker, type, id));
        }
    }

    private void askAbout(SubjectId person) {
        replies.put("visible person " + person, "" + hub.reading.isVisible(asker, person));
        pages("chronology of " + person, page -> hub.reading.chronology(asker, person, page));
        for (var valid : InventedHistory.MOMENTS) {
            var then = new Then(valid, null);
            pages(
                    "chronology of " + person + " as of " + valid,
                    page -> hub.reading.chronology(asker, person, then, page).answer());
        }
    }

    private void askAboutContext(RecordId context) {
        pages(
                "chronology of context " + context,
                page ->
                        hub.reading.chronology(
                                asker,
                                context,
                                hub.namedContexts.concernsNaming(context).concerns(),
                                page));
    }

    private void askAboutView(RecordId view) {
        replies.put("given " + view, "" + hub.reading.chronology(asker, view, FIRST).isGiven());
        pages("view " + view, page -> hub.reading.chronology(asker, view, page).answer());
    }

    /** Feeds are for the protection of children, so their items are hidden for no other purpose. */
    private void askForFeed() {
        if (asker.purpose() == Purpose.CHILD_PROTECTION) {
            for (int limit : List.of(1, 7, FeedReading.PAGE)) {
                replies.put("feed by " + limit, feed(limit));
            }
        }
    }

    private String feed(int limit) {
        var said = new StringBuilder();
        long after = -1;
        long next = 0;
        while (next != after) {
            after = next;
            var part = hub.feed.after(asker.reader().agency(), after, limit);
            for (var item : part.items()) {
                said.append(item.number() + " " + item.type() + " ");
                said.append(item.record() + " " + item.recordType() + "\n");
            }
            next = part.last();
            said.append("up to " + next + "\n");
        }
        return said.toString();
    }

    private void askForLists(List<RecordId> records) {
        pages("records", page -> hub.reading.records(asker, null, null, page));
        pages("concerns", page -> hub.reading.records(asker, RecordType.CONCERN, null, page));
        pages("listed", page -> hub.reading.listed(asker, ALL, page));
        var known = new TreeSet<String>();
        hub.reading
                .known(asker, records)
                .entries()
                .forEach(entry -> known.add(entry.envelope().record().id().text()));
        replies.put("known", known.toString());
    }

    private void pages(String list, Function<Page, Answer> ask) {
        for (int limit : LIMITS) {
            var pages = new ArrayList<String>();
            Place next = null;
            do {
                var answer = ask.apply(new Page(next, limit));
                pages.add(said(answer));
                next = answer.next();
            } while (next != null && pages.size() < MOST_PAGES);
            replies.put(list + " by " + limit, String.join("\n", pages));
        }
    }

    private String said(Answer answer) {
        var said = new StringBuilder();
        answer.entries().forEach(entry -> said.append(said(entry)).append('\n'));
        return said.append(said(answer.next())).toString();
    }

    private static String said(@Nullable Place next) {
        return next == null ? "end" : "goes on";
    }

    private String said(Entry entry) {
        var record = entry.envelope().record();
        int number = entry.rulingId().index();
        if (entry.ruling().isOnlyHeld()) {
            return number + " held, ask " + hub.frontDoors.of(record.owner(), Instant.now());
        }
        boolean named = entry.ruling().level(Category.META).compareTo(Level.SUMMARY) >= 0;
        return String.join(
                " ",
                number + " " + record.id() + " " + record.type(),
                named ? record.owner().text() : "",
                new TreeSet<>(record.subjects().stream().map(SubjectId::text).toList()).toString(),
                "" + entry.envelope().occurredFrom(),
                entry.ruling().shown() + (entry.ruling().alsoHeld() ? " and more" : ""),
                new TreeMap<>(entry.content()).toString(),
                new TreeMap<>(entry.codes()).toString(),
                entry.later().stream().map(part -> part.event() + part.codes()).toList() + "",
                "" + entry.markings() + entry.stale());
    }
}
