package org.safeguardinghub.api.past;

import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.Cursors;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.PastRulings;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Explanation;
import org.safeguardinghub.sharing.Reader;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What auditors are told of an agency's view: each ruling with its reasons, without content. */
@Component
class AuditedPast {
    /** Nobody's own name: what is decided about single persons has no part in an agency's view. */
    private static final String SOMEBODY = "as-of";

    private final PastRulings rulings;
    private final Cursors cursors;

    AuditedPast(PastRulings rulings, Cursors cursors) {
        this.rulings = rulings;
        this.cursors = cursors;
    }

    /** Whose view it is, and what that person is taken to have done there and asked for. */
    record View(AgencyId agency, Purpose purpose, Role role) {
        static View of(AgencyId agency, @Nullable Purpose purpose, @Nullable Role role) {
            return new View(
                    agency,
                    purpose == null ? CHILD_PROTECTION : purpose,
                    role == null ? PRACTITIONER : role);
        }

        Reader reader() {
            return new Reader(agency, SOMEBODY, Set.of(role), null);
        }

        /** A cursor is good for one view. */
        String named(String list) {
            return "%s for %s %s %s".formatted(list, agency, purpose, role);
        }
    }

    ToldOfPast tell(Caller auditor, Ask ask, View view, PastQuestion question) {
        var list = view.named(question.list());
        var page = cursors.page(auditor.agency(), list, question.cursor(), question.limit());
        var told =
                rulings.tell(
                        RecordAnswers.asker(auditor, ask),
                        view.reader(),
                        view.purpose(),
                        question.subject(),
                        question.then().then(),
                        page);
        if (!told.isKnown()) {
            throw new RefusalException(new Refusal.NotFound());
        }
        return new ToldOfPast(
                new PastRulingsPage(
                        view.agency(),
                        view.role(),
                        view.purpose(),
                        question.then().valid(),
                        question.then().known(),
                        told.rulings().stream().map(Explanation::full).toList(),
                        cursors.next(auditor.agency(), list, told.next())),
                told.asOf());
    }
}
