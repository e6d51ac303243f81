package org.safeguardinghub.api.subject;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.EvenTime;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.EntryBody;
import org.safeguardinghub.api.record.FoundEntries;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.record.ViewProgress;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Found.Persons;
import org.safeguardinghub.chronology.MatchSource;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.search.KnownAs;
import org.safeguardinghub.search.SearchIndex;
import org.safeguardinghub.search.SubjectSearch;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Finding a person by what is known of the person. What is sought is never in a URL. */
@RestController
@Tag(name = "Subjects")
class SubjectSearchResource {
    private final Reading reading;
    private final SubjectSearch search;
    private final FoundEntries entries;
    private final ViewProgress views;
    private final PositionTokens positions;
    private final EvenTime even;
    private final Clock clock;

    SubjectSearchResource(
            Reading reading,
            SubjectSearch search,
            FoundEntries entries,
            ViewProgress views,
            PositionTokens positions,
            EvenTime even,
            Clock clock) {
        this.reading = reading;
        this.search = search;
        this.entries = entries;
        this.views = views;
        this.positions = positions;
        this.even = even;
        this.clock = clock;
    }

    /**
     * Who was found. Source: sharing rules, section 1.
     *
     * @param found of how many persons the asker may know
     * @param items the records that matched; where several persons did, only those that the asker
     *     works with, and none is picked
     * @param rulingId by which the asker may ask why
     */
    record SearchBody(Persons found, List<EntryBody> items, String rulingId) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "SearchBody " + rulingId;
        }
    }

    @PostMapping("/api/v1/subjects/search")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Find a person by an identifier, an own reference, or name and birth date",
            operationId = "searchSubjects",
            description =
                    "Exact, after normalising; there is no likeness. Each answer is ruled on and"
                            + " recorded as a look, also one that finds nobody. A person of whom"
                            + " the asker may not know is answered like nobody. Where several"
                            + " persons match, that is said and none is picked.")
    @Refuses(invalid = "field.conflict", unavailable = "view.behind")
    ResponseEntity<SearchBody> search(
            @RequestBody SubjectSearchRequest request,
            Caller caller,
            Ask ask,
            MinPosition least,
            HttpServletRequest sent) {
        var now = Year.from(clock.instant().atOffset(ZoneOffset.UTC));
        var known = request.known(caller.agency(), now);
        views.await(SearchIndex.GROUP, least);
        var found = reading.search(RecordAnswers.asker(caller, ask), source(known));
        var answer = found.answer();
        var items = entries.of(caller.agency(), answer);
        // whom it found and does not tell, its time must not tell either
        even.await(sent);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), answer.asOf()))
                .body(new SearchBody(found.persons(), items, answer.ruling().toString()));
    }

    private MatchSource source(List<KnownAs> known) {
        return new MatchSource() {
            @Override
            public Map<SubjectId, Category> matches(Snapshot snapshot) {
                return search.matches(snapshot, known);
            }

            @Override
            public long reflectedBy(Snapshot snapshot) {
                return search.reflectedBy(snapshot);
            }
        };
    }
}
