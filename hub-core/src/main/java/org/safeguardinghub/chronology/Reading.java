package org.safeguardinghub.chronology;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Ruling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers readers. Always in this order: one snapshot of records and facts, the rulings, the ruling
 * event made durable, and only then the content opened and shown. A step that fails ends the
 * answer.
 */
public final class Reading {
    private final Authority authority;
    private final Contents contents;
    private final AnswerLog log;
    private final Candidates candidates;
    private final FrontDoors frontDoors;
    private final Clock clock;
    private final MeterRegistry meters;

    public Reading(
            Authority authority,
            Contents contents,
            AnswerLog log,
            Candidates candidates,
            FrontDoors frontDoors,
            Clock clock,
            MeterRegistry meters) {
        this.authority = authority;
        this.contents = contents;
        this.log = log;
        this.candidates = candidates;
        this.frontDoors = frontDoors;
        this.clock = clock;
        this.meters = meters;
    }

    /** One record by id. An id of another type is an unknown id. */
    public Answer record(Asker asker, RecordType type, RecordId id) {
        return record(asker, type, id, Exit.RECORD);
    }

    private Answer record(Asker asker, @Nullable RecordType type, RecordId id, Exit exit) {
        var look = look(asker);
        try (look.snapshot) {
            var found =
                    look.snapshot
                            .record(id)
                            .filter(e -> type == null || e.record().type() == type)
                            .orElse(null);
            if (found == null) {
                look.ruleOnNothing(id, type == null ? RecordType.CONCERN : type, null);
            } else {
                look.rule(List.of(found), null);
            }
        }
        return look.answer(exit, id, null, null);
    }

    /**
     * Everything about a person, newest first by when it happened. The person is every subject
     * record joined with this one by confirmed links.
     */
    public Answer chronology(Asker asker, SubjectId subject, Page page) {
        var look = look(asker);
        Place next;
        try (look.snapshot) {
            var person = look.snapshot.persons(List.of(subject));
            var all = new ArrayList<>(look.snapshot.recordsAbout(person));
            all.sort(NEWEST_HAPPENED);
            next = look.page(page, subject, ruling -> true).of(all);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return look.answer(Exit.CHRONOLOGY, null, subject, next);
    }

    /**
     * What could have been seen of a person on an earlier instant, of what may be seen now: a
     * record that is hidden now is not there, whoever could have read it then. The person is
     * whoever was joined with this one then and still is.
     */
    public Retrospect chronology(Asker asker, SubjectId subject, Then then, Page page) {
        var look = look(asker);
        Place next;
        try (look.snapshot) {
            look.lookBack(subject, then);
            var person = look.snapshot.persons(List.of(subject));
            var all = new ArrayList<>(look.snapshot.recordsAbout(person));
            all.sort(NEWEST_HAPPENED);
            next = look.page(page, subject, ruling -> true).of(all);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return new Retrospect(look.answer(Exit.AS_OF, null, subject, next), look.knows());
    }

    /**
     * What another agency sees of a person, as it gave that view to the asker: of each record no
     * more than the asker may see now by its own ruling. A view that is not given now is not there.
     */
    public OpenedView chronology(Asker asker, RecordId viewShare, Page page) {
        var look = look(asker);
        GivenView view = null;
        Place next = null;
        try (look.snapshot) {
            var share =
                    look.snapshot
                            .record(viewShare)
                            .filter(e -> e.record().type() == RecordType.VIEW_SHARE)
                            .orElse(null);
            if (share == null) {
                look.ruleOnNothing(viewShare, RecordType.VIEW_SHARE, null);
            } else if (look.isGiven(share)) {
                view = GivenView.of(share);
                look.lookThrough(view);
                var person = look.snapshot.persons(List.of(view.subject()));
                var all = new ArrayList<>(look.snapshot.recordsAbout(person));
                all.removeIf(one -> one.record().id().equals(viewShare));
                all.sort(NEWEST_HAPPENED);
                next = look.page(page, view.subject(), ruling -> true).of(all);
            }
        }
        var subject = view == null ? null : view.subject();
        return new OpenedView(look.answer(Exit.VIEW_SHARE, viewShare, subject, next), view != null);
    }

    /**
     * What another agency could have seen of a person on an earlier instant, read by who reviews
     * it. Of that nothing is told which the reviewer may not see now: the grant opens much, and no
     * gate and no cap.
     */
    public Reviewed reviewed(Asker asker, ReviewedView view, Then then, Page page) {
        var look = look(asker);
        var ofReview = new PageOfReview(look, page);
        boolean isGranted;
        try (look.snapshot) {
            isGranted = look.isGranted(view, then);
            if (isGranted) {
                ofReview.take(look.knownThen(), view.subject());
            }
        }
        var answer = look.answer(Exit.AS_OF, view.grant(), view.subject(), ofReview.next());
        return new Reviewed(isGranted, ofReview.lines(answer), answer.next(), answer.asOf());
    }

    /**
     * A place or platform and what arose there, newest first by when it happened (SR-14). Where the
     * reader may not see the context itself, nothing of it is there.
     *
     * @param naming the records that name it
     */
    public Answer chronology(
            Asker asker, RecordId context, Collection<RecordId> naming, Page page) {
        var look = look(asker);
        Place next = null;
        try (look.snapshot) {
            var place =
                    look.snapshot
                            .record(context)
                            .filter(e -> e.record().type() == RecordType.CONTEXT)
                            .orElse(null);
            if (place == null) {
                look.ruleOnNothing(context, RecordType.CONTEXT, null);
            } else if (look.sees(place)) {
                var all = new ArrayList<>(look.snapshot.records(naming));
                all.add(place);
                all.sort(NEWEST_HAPPENED);
                next = look.page(page, null, Ruling::mayBeListed).of(all);
            }
        }
        return look.answer(Exit.CHRONOLOGY, context, null, next);
    }

    /**
     * What a coordinator's decision opened, newest first by when it happened. What it does not open
     * any more is not there.
     *
     * @param opened the records that it named
     */
    public Answer opened(Asker asker, RecordId opening, Collection<RecordId> opened, Page page) {
        var look = look(asker);
        Place next = null;
        try (look.snapshot) {
            var all = new ArrayList<>(look.snapshot.records(opened));
            all.sort(NEWEST_HAPPENED);
            if (all.isEmpty()) {
                look.ruleOnNothing(opening, RecordType.PATTERN_OPENING, null);
            } else {
                next = look.page(page, null, Ruling::isOpened).of(all);
            }
        }
        return look.answer(Exit.LIST, opening, null, next);
    }

    /** What this agency works with, newest first by when the hub was told. */
    public Answer records(
            Asker asker, @Nullable RecordType type, @Nullable Instant since, Page page) {
        return records(asker, type, since, _ -> true, page);
    }

    /**
     * The same, of one type.
     *
     * @param wanted which of them, by what was ruled
     */
    public Answer recordsOf(Asker asker, RecordType type, Predicate<Ruling> wanted, Page page) {
        return records(asker, type, null, wanted, page);
    }

    private Answer records(
            Asker asker,
            @Nullable RecordType type,
            @Nullable Instant since,
            Predicate<Ruling> wanted,
            Page page) {
        var look = look(asker);
        Place next;
        long reflected;
        try (look.snapshot) {
            reflected = candidates.reflectedBy(look.snapshot);
            next = candidates.fill(look, page, type, since, wanted);
        }
        return look.answer(Exit.LIST, null, null, next).notAfter(reflected);
    }

    /**
     * Somebody who is sought by what is known of the person. What matched in a category of which
     * the asker may know nothing is no match. Nothing is told apart from nobody there.
     */
    public Found search(Asker asker, MatchSource source) {
        var look = look(asker);
        Search search;
        long reflected;
        try (look.snapshot) {
            reflected = source.reflectedBy(look.snapshot);
            search = Search.of(look, source.matches(look.snapshot));
        }
        var answer = look.answer(Exit.SEARCH, null, search.identified(), null);
        return new Found(search.persons(), answer.notAfter(reflected));
    }

    /** Which of these records the asker may know of; none of their content is opened. */
    public Answer known(Asker asker, Collection<RecordId> ids) {
        var look = look(asker);
        try (look.snapshot) {
            look.rule(look.snapshot.records(ids), null);
        }
        return look.unopened(Exit.LIST, null, null);
    }

    /** What this source names, newest first by when the hub was told. */
    public Answer listed(Asker asker, ListSource source, Page page) {
        var look = look(asker);
        Place next;
        try (look.snapshot) {
            next = Candidates.fill(look, page, source);
        }
        return look.answer(Exit.LIST, null, null, next);
    }

    /**
     * Whether the asker may know of this subject record: what a command needs that names another
     * agency's. The look is recorded like any other.
     */
    public boolean isVisible(Asker asker, SubjectId subject) {
        var look = look(asker);
        try (look.snapshot) {
            var person = look.snapshot.persons(List.of(subject));
            var all = new ArrayList<>(look.snapshot.recordsAbout(person));
            look.rule(all, subject);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return !look.answer(Exit.COMMAND, null, subject, null).isEmpty();
    }

    /**
     * Every record about a person of which the asker may know, by any of the person's subject
     * records: what a history of the person may name. None of their content is opened.
     */
    public Answer about(Asker asker, SubjectId subject) {
        var look = look(asker);
        try (look.snapshot) {
            var person = look.snapshot.persons(List.of(subject));
            var all = look.snapshot.recordsAbout(person);
            look.rule(all, subject);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return look.unopened(Exit.DISCLOSURES, null, subject);
    }

    /**
     * The same where the person is named by something else, which is no record. Where the asker may
     * know of nothing, what is kept of the look names that alone, and reads like the look at
     * something that is not there.
     *
     * @param asked under which it was asked for
     * @param subject the person; null where nothing is there
     */
    public Answer about(Asker asker, RecordId asked, @Nullable SubjectId subject) {
        var look = look(asker);
        boolean isThere;
        try (look.snapshot) {
            var named = subject == null ? new SubjectId(asked.value()) : subject;
            var all = look.snapshot.recordsAbout(look.snapshot.persons(List.of(named)));
            if (all.isEmpty()) {
                look.ruleOnNobodys(asked, RecordType.SUBJECT, named);
            } else {
                look.rule(all, named);
            }
            isThere = look.showsAnything();
            if (!isThere) {
                look.showNothing(asked, RecordType.SUBJECT);
            }
        }
        return look.unopened(Exit.DISCLOSURES, asked, isThere ? subject : null);
    }

    /**
     * One record of any type: what a history of it may name. Its content is not opened; the look is
     * recorded like any other.
     */
    public Answer about(Asker asker, RecordId id) {
        var look = look(asker);
        try (look.snapshot) {
            var found = look.snapshot.record(id).orElse(null);
            if (found == null) {
                look.ruleOnNothing(id, RecordType.CONCERN, null);
            } else {
                look.rule(List.of(found), null);
            }
        }
        return look.unopened(Exit.DISCLOSURES, id, null);
    }

    /**
     * Everything that the asker's own agency holds about a person, part by part and in its order in
     * time. Records of others have no part in it, and are not looked at. Where the agency's record
     * of the person shows the asker nothing, nothing is told, and what is kept of the look names
     * the request alone: it reads like that for a request that is not there.
     *
     * @param request for which it is wanted
     * @param subject the person; null where there is no such request
     * @param shownAt the instant by which ages are told; now where nothing is said
     */
    public Holding holding(
            Asker asker, RecordId request, @Nullable SubjectId subject, @Nullable Instant shownAt) {
        var look = look(asker);
        var sealed = Set.<RecordId>of();
        boolean isThere = false;
        try (look.snapshot) {
            var asked = subject == null ? new SubjectId(request.value()) : subject;
            var own = own(look, asked);
            if (own.isEmpty()) {
                look.ruleOnNobodys(request, RecordType.SUBJECT, asked);
            } else {
                look.rule(own, asked);
                isThere = look.shows(RecordType.SUBJECT);
                sealed = look.sealed(own);
            }
            if (!isThere) {
                look.showNothing(request, RecordType.SUBJECT);
            }
        }
        return look.holding(
                Exit.SUBJECT_ACCESS, request, isThere ? subject : null, sealed, shownAt);
    }

    /**
     * That something of these records of the asker's own agency leaves, for a request of the
     * person. Nothing is opened.
     */
    public void released(
            Asker asker, RecordId request, SubjectId subject, Collection<RecordId> released) {
        var look = look(asker);
        try (look.snapshot) {
            var own = own(look, subject);
            own.removeIf(one -> !released.contains(one.record().id()));
            look.rule(own, subject);
            if (own.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        var _ = look.unopened(Exit.SUBJECT_BUNDLE, request, subject);
    }

    private static List<Envelope> own(Look look, SubjectId subject) {
        var person = look.snapshot.persons(List.of(subject));
        var own = new ArrayList<>(look.snapshot.recordsAbout(person));
        own.removeIf(one -> !one.record().owner().equals(look.asker().reader().agency()));
        return own;
    }

    /**
     * What is worked out of records across areas. The look is recorded like any other; none of
     * their content is opened.
     */
    public <T> Finding.Found<T> finding(Asker asker, Finding<T> finding) {
        var look = look(asker);
        T found;
        try (look.snapshot) {
            found = finding.from(look.snapshot, look.at(), look);
        }
        return new Finding.Found<>(found, look.unopened(Exit.CROSS_AREA, null, null).asOf());
    }

    /** The same for a record: what a command needs that names another agency's. */
    public boolean isVisible(Asker asker, RecordType type, RecordId id) {
        return !record(asker, type, id, Exit.COMMAND).isEmpty();
    }

    /** The same for a record of any type. */
    public boolean isVisible(Asker asker, RecordId id) {
        return !record(asker, null, id, Exit.COMMAND).isEmpty();
    }

    /**
     * Whether the asker sees something of what the record says, more than that it is held: what a
     * command needs that answers it.
     */
    public boolean shows(Asker asker, RecordType type, RecordId id) {
        return record(asker, type, id, Exit.COMMAND).entries().stream()
                .anyMatch(entry -> !entry.ruling().shown().isEmpty());
    }

    private Look look(Asker asker) {
        return new Look(
                asker,
                authority.snapshot(asker.reader().agency()),
                clock.instant(),
                log,
                contents,
                frontDoors,
                meters);
    }

    static final Comparator<Envelope> NEWEST_HAPPENED =
            Comparator.comparing(Envelope::occurredAt)
                    .thenComparingLong(Envelope::position)
                    .reversed();
}
