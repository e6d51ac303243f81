package org.safeguardinghub.api.subjectaccess;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.Disclosure;
import org.safeguardinghub.audit.Disclosures;
import org.safeguardinghub.chronology.Holding;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what an agency holds of a person, for one of its own people. The look is ruled on and
 * recorded like any other: for whom the person is not there, the request is not there.
 */
@Component
class Gathering {
    private static final int PAGE = 200;

    private final Reading reading;
    private final Disclosures disclosures;

    Gathering(Reading reading, Disclosures disclosures) {
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /**
     * All of it, and who has had something of it.
     *
     * @param shownAt the instant by which ages are told; now where nothing is said
     */
    Gathered all(
            Caller caller,
            Ask ask,
            RecordId request,
            SubjectId subject,
            @Nullable Instant shownAt) {
        var holding = reading.holding(RecordAnswers.asker(caller, ask), request, subject, shownAt);
        if (holding.parts().isEmpty()) {
            throw refused(holding);
        }
        var records =
                holding.parts().stream()
                        .map(part -> part.envelope().record().id())
                        .collect(Collectors.toSet());
        return new Gathered(caller.agency(), holding, toOthers(caller.agency(), records));
    }

    /** The one 404, with a ruling, as for a person who is hidden. */
    RefusalException absent(Caller caller, Ask ask, RecordId request) {
        return refused(reading.holding(RecordAnswers.asker(caller, ask), request, null, null));
    }

    /** That something of these records was given to who asked for it. */
    void given(
            Caller caller,
            Ask ask,
            RecordId request,
            SubjectId subject,
            Collection<RecordId> records) {
        reading.released(RecordAnswers.asker(caller, ask), request, subject, records);
    }

    private static RefusalException refused(Holding holding) {
        return new RefusalException(new Refusal.NotFound(), holding.ruling().toString());
    }

    /** Who had something is whom an answer showed some of it, or who was given a share. */
    private List<Disclosure> toOthers(AgencyId agency, Set<RecordId> records) {
        var all = new ArrayList<Disclosure>();
        var before = Long.MAX_VALUE;
        List<Disclosure> page;
        do {
            page = disclosures.about(records, before, PAGE);
            page.stream().filter(one -> isToOthers(one, agency)).forEach(all::add);
            before = page.isEmpty() ? before : page.getLast().position();
        } while (page.size() >= PAGE);
        return all.reversed();
    }

    private static boolean isToOthers(Disclosure disclosure, AgencyId agency) {
        return switch (disclosure) {
            case Disclosure.Looked looked ->
                    !looked.agency().equals(agency.text())
                            && Exit.valueOf(looked.exit()).opensContent()
                            && !looked.shown().isEmpty();
            case Disclosure.Received received ->
                    received.owner().equals(agency.text())
                            && received.highest().compareTo(Level.SUMMARY) >= 0;
        };
    }
}
