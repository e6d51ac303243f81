package org.safeguardinghub.share.decideshare;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads what a decision to share rests on, all as of one position: the guard of what was read fails
 * the decision if any of it changes before the decision is appended (sharing rules, law 8).
 */
final class Grounds {
    private static final Set<String> SEALS = Set.of("restriction.seal-set", "restriction.ended");
    private static final Set<String> EARLIER = Set.of("share.decided");
    private static final Set<String> LINKS =
            Set.of("link.proposed", "link.confirmed", "link.undone");
    private static final Set<String> CONSENT =
            Set.of("consent-decision.recorded", "consent-decision.withdrawn");
    private static final Set<String> TAKING_PART =
            Set.of("register.agency-registered", "suspension.begun", "suspension.ended");

    private final FactReader reader;
    private final Set<String> ofRecords;

    Grounds(FactReader reader, Set<String> beginnings, Set<String> withdrawals) {
        this.reader = reader;
        this.ofRecords = union(beginnings, withdrawals, SEALS, EARLIER);
    }

    /** Reads again for as long as somebody else turns out to be meant by what is shared. */
    Facts of(DecideShare command) {
        var people = new HashSet<SubjectId>();
        if (command.subject() != null) {
            people.add(command.subject());
        }
        while (true) {
            var facts = reader.facts(criteria(command, people));
            if (!people.addAll(meant(command, facts))) {
                return facts;
            }
        }
    }

    private static Set<SubjectId> meant(DecideShare command, Facts facts) {
        var meant = new HashSet<SubjectId>();
        for (var event : facts.events()) {
            if (event.getPayload() instanceof LinkEvent link) {
                meant.add(link.one());
                meant.add(link.other());
            } else if (event.getPayload() instanceof IntroducesRecord began
                    && began.ruled().id().equals(command.record())) {
                meant.addAll(began.ruled().subjects());
            }
        }
        return meant;
    }

    private Set<Criterion> criteria(DecideShare command, Set<SubjectId> people) {
        var criteria = new HashSet<Criterion>();
        if (command.record() != null) {
            criteria.add(new Criterion(Tags.of(command.record()), ofRecords));
        }
        if (command.subject() != null) {
            criteria.add(
                    new Criterion(
                            Tags.of(command.subject()),
                            union(Set.of("subject.recorded"), EARLIER)));
        }
        if (command.accessRequest() != null) {
            criteria.add(
                    new Criterion(
                            Tags.of(command.accessRequest()), Set.of("access-request.recorded")));
        }
        boolean consent = command.basis().article6() == Article6.CONSENT;
        var ofPeople = consent ? union(SEALS, LINKS, CONSENT) : union(SEALS, LINKS);
        people.forEach(one -> criteria.add(new Criterion(Tags.of(one), ofPeople)));
        for (var recipient : command.recipients()) {
            criteria.add(new Criterion(Tags.of(recipient), TAKING_PART));
        }
        return criteria;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new HashSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
