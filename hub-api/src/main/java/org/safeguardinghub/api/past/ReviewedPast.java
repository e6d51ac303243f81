package org.safeguardinghub.api.past;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.past.AuditedPast.View;
import org.safeguardinghub.api.past.ReviewedPage.ReviewedLine;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.FoundEntries;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Reviewed;
import org.safeguardinghub.chronology.ReviewedView;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.sharing.Explanation;
import org.springframework.stereotype.Component;

/**
 * What a reviewer is told of an agency's view: each ruling with its reasons, and the content beside
 * it. Without a grant in force for just that, there is nothing under any id.
 */
@Component
class ReviewedPast {
    private final Reading reading;
    private final FoundEntries entries;
    private final Cursors cursors;

    ReviewedPast(Reading reading, FoundEntries entries, Cursors cursors) {
        this.reading = reading;
        this.entries = entries;
        this.cursors = cursors;
    }

    ToldOfPast tell(Caller reviewer, Ask ask, RecordId grant, View view, PastQuestion question) {
        var list = view.named(question.list()) + " by " + grant;
        var page = cursors.page(reviewer.agency(), list, question.cursor(), question.limit());
        var reviewed =
                reading.reviewed(
                        RecordAnswers.asker(reviewer, ask),
                        new ReviewedView(grant, question.subject(), view.reader(), view.purpose()),
                        question.then().then(),
                        page);
        if (!reviewed.isGranted()) {
            throw new RefusalException(new Refusal.NotFound());
        }
        return new ToldOfPast(
                new ReviewedPage(
                        grant,
                        view.agency(),
                        view.role(),
                        view.purpose(),
                        question.then().valid(),
                        question.then().known(),
                        reviewed.lines().stream().map(line -> line(reviewer, line)).toList(),
                        cursors.next(reviewer.agency(), list, reviewed.next())),
                reviewed.asOf());
    }

    private ReviewedLine line(Caller reviewer, Reviewed.Line line) {
        var entry = line.entry();
        return new ReviewedLine(
                Explanation.full(line.then()),
                entry == null ? null : entries.of(reviewer.agency(), entry),
                line.withheld());
    }
}
