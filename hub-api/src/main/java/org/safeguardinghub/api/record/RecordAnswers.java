package org.safeguardinghub.api.record;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.ListSource;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.sharing.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Answers reads of one record, whatever its type: hidden and absent alike with one 404. */
@Component
public class RecordAnswers {
    private final Reading reading;
    private final Entries entries;
    private final Cursors cursors;
    private final PositionTokens positions;

    RecordAnswers(Reading reading, Entries entries, Cursors cursors, PositionTokens positions) {
        this.reading = reading;
        this.entries = entries;
        this.cursors = cursors;
        this.positions = positions;
    }

    /** The record as this caller may see it for this purpose; an id of another type is unknown. */
    public ResponseEntity<EntryBody> one(Caller caller, Ask ask, RecordType type, RecordId id) {
        var answer = reading.record(asker(caller, ask), type, id);
        if (answer.isEmpty()) {
            throw absent(answer);
        }
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), answer.asOf()))
                .body(entries.body(caller.agency(), answer.entries().getFirst()));
    }

    /**
     * A list of records, newest first by when the hub was told.
     *
     * @param list which list it is: a cursor of one is unknown to every other
     */
    public ResponseEntity<ListBody> list(
            Caller caller,
            Ask ask,
            String list,
            ListSource source,
            int limit,
            @Nullable String cursor) {
        var page = cursors.page(caller.agency(), list, cursor, limit);
        return list(caller, list, reading.listed(asker(caller, ask), source, page));
    }

    /**
     * What an opening decision opened, newest first by when it happened.
     *
     * @param opened the records that it named; none where it is not there
     */
    public ResponseEntity<ListBody> opened(
            Caller caller,
            Ask ask,
            RecordId opening,
            Set<RecordId> opened,
            int limit,
            @Nullable String cursor) {
        var list = "opened by " + opening;
        var page = cursors.page(caller.agency(), list, cursor, limit);
        var answer = reading.opened(asker(caller, ask), opening, opened, page);
        if (answer.isEmpty()) {
            throw absent(answer);
        }
        return list(caller, list, answer);
    }

    /** A page of a list that was read, in the form in which it is told. */
    public ResponseEntity<ListBody> list(Caller caller, String list, Answer answer) {
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), answer.asOf()))
                .body(
                        new ListBody(
                                entries.bodies(caller.agency(), answer.entries()),
                                cursors.next(caller.agency(), list, answer.next())));
    }

    /** Who asks and why, as every read is asked. */
    public static Asker asker(Caller caller, Ask ask) {
        return new Asker(
                new Reader(caller.agency(), caller.sub(), caller.roles(), caller.actingFor()),
                ask.purpose(),
                ask.caseReference());
    }

    /** The one 404, with the ruling by which the person refused may ask why. */
    public static RefusalException absent(Answer answer) {
        return new RefusalException(new Refusal.NotFound(), answer.ruling().toString());
    }
}
