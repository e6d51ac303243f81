package org.safeguardinghub.api.record;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.sharing.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers reads of one record, whatever its type: hidden and absent alike with one 404. */
@Component
public class RecordAnswers {
    private final Reading reading;
    private final Entries entries;
    private final PositionTokens positions;

    RecordAnswers(Reading reading, Entries entries, PositionTokens positions) {
        this.reading = reading;
        this.entries = entries;
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

    static Asker asker(Caller caller, Ask ask) {
        return new Asker(
                new Reader(caller.agency(), caller.sub(), caller.roles(), caller.actingFor()),
                ask.purpose(),
                ask.caseReference());
    }

    static RefusalException absent(Answer answer) {
        return new RefusalException(new Refusal.NotFound(), answer.ruling().toString());
    }
}
