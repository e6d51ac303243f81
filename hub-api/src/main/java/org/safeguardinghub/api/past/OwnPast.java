package org.safeguardinghub.api.past;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.FoundEntries;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.Reading;
import org.springframework.stereotype.Component;

/**
 * What one's own agency could have seen: in the hands of the person who asks, and no more than that
 * person may see now. Who may not know of a person now is answered as if nobody were there.
 */
@Component
class OwnPast {
    private final Reading reading;
    private final FoundEntries entries;
    private final Cursors cursors;

    OwnPast(Reading reading, FoundEntries entries, Cursors cursors) {
        this.reading = reading;
        this.entries = entries;
        this.cursors = cursors;
    }

    ToldOfPast tell(Caller caller, Ask ask, PastQuestion question) {
        var agency = caller.agency();
        var page = cursors.page(agency, question.list(), question.cursor(), question.limit());
        var asker = RecordAnswers.asker(caller, ask);
        var found = reading.chronology(asker, question.subject(), question.then().then(), page);
        if (!found.isKnown() && question.cursor() == null) {
            throw RecordAnswers.absent(found.answer());
        }
        return new ToldOfPast(
                new PastPage(
                        agency,
                        question.then().valid(),
                        question.then().known(),
                        entries.of(agency, found.answer()),
                        cursors.next(agency, question.list(), found.answer().next())),
                found.answer().asOf());
    }
}
