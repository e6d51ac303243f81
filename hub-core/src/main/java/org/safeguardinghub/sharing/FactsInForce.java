package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgeReview;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.Fact.Conflict;
import org.safeguardinghub.sharing.Fact.Consent;
import org.safeguardinghub.sharing.Fact.EmergencyGrant;
import org.safeguardinghub.sharing.Fact.Exclusion;
import org.safeguardinghub.sharing.Fact.Handling;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.NameRelease;
import org.safeguardinghub.sharing.Fact.Opening;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.ReasonableCause;
import org.safeguardinghub.sharing.Fact.Responsibility;
import org.safeguardinghub.sharing.Fact.Restriction;
import org.safeguardinghub.sharing.Fact.ReviewGrant;
import org.safeguardinghub.sharing.Fact.Seal;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.Fact.Suspect;
import org.safeguardinghub.sharing.Fact.Suspension;
import org.safeguardinghub.sharing.Fact.Whereabouts;
import org.safeguardinghub.sharing.Fact.Withdrawal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that can matter to one question: known at its position, holding at its instant, and
 * about its reader and its record. More facts than needed may be given; they change nothing.
 */
public final class FactsInForce {
    private final Map<AgencyId, List<AgencyRow>> register = new HashMap<>();
    private final List<PolicyVersion> policies = new ArrayList<>(1);
    private final List<AgreementVersion> agreements = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<Handling> conditions = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final List<AgeReview> ageReviews = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Whereabouts> whereabouts = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<EmergencyGrant> grants = new ArrayList<>();
    private final List<ReviewGrant> reviews = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<NameRelease> releases = new ArrayList<>();
    private final List<AboutSubject> subjects;
    private final Question question;
    private final Person person;
    private final Person possibly;

    private FactsInForce(Question question, List<Link> confirmed, List<Link> all) {
        var named = question.record().subjects();
        this.question = question;
        this.person = Person.joined(named, confirmed);
        this.possibly = Person.joined(named, all);
        this.subjects =
                named.stream()
                        .map(one -> new AboutSubject(Person.joined(Set.of(one), confirmed)))
                        .toList();
    }

    static FactsInForce of(Question question, Collection<? extends Fact> given) {
        var confirmed = new ArrayList<Link>();
        var all = new ArrayList<Link>();
        for (var fact : given) {
            if (fact instanceof Link link && inForce(link, question)) {
                all.add(link);
                if (link.confirmed()) {
                    confirmed.add(link);
                }
            }
        }
        var facts = new FactsInForce(question, confirmed, all);
        for (var fact : given) {
            if (matters(fact, question)) {
                facts.keep(fact);
            }
        }
        return facts;
    }

    /** What is in force; of an agreement also what was, as that may have replaced what is. */
    private static boolean matters(Fact fact, Question question) {
        return fact instanceof AgreementVersion version
                ? version.position() <= question.position()
                        && version.hasComeIntoForce(question.at())
                : inForce(fact, question);
    }

    static boolean inForce(Fact fact, Question question) {
        return fact.position() <= question.position() && fact.validity().holdsAt(question.at());
    }

    private void keep(Fact fact) {
        switch (fact) {
            case AgencyRow row ->
                    addOnce(register.computeIfAbsent(row.agency(), _ -> new ArrayList<>(1)), row);
            case PolicyVersion version -> addOnce(policies, version);
            case AgreementVersion version -> agreements.add(version);
            case Involvement involvement when isReaders(involvement.agency()) ->
                    subjects.forEach(subject -> subject.keep(involvement));
            case Consent consent -> subjects.forEach(subject -> subject.keep(consent));
            case ReasonableCause cause when isReaders(cause.reader()) ->
                    subjects.forEach(subject -> subject.keep(cause));
            case Responsibility responsibility ->
                    subjects.forEach(subject -> subject.keep(responsibility));
            case Share share when isReaders(share.recipient()) && covers(share) ->
                    shares.add(share);
            case Restriction restriction when isThis(restriction.record()) ->
                    restrictions.add(restriction);
            case Handling condition when isThis(condition.record()) -> conditions.add(condition);
            case Suspect suspect when isThis(suspect.record()) -> {
                suspects.add(suspect);
                subjects.forEach(subject -> subject.keep(suspect));
            }
            case AgeReview review when isThis(review.record()) -> ageReviews.add(review);
            case Conflict conflict
                    when meansReader(conflict.agency(), conflict.sub())
                            && possibly.includes(conflict.subject()) ->
                    conflicts.add(conflict);
            case Whereabouts marked when isThis(marked.record()) -> whereabouts.add(marked);
            case Seal seal when isThis(seal.record()) || mayBe(seal.subject()) -> seals.add(seal);
            case Exclusion exclusion when mayBe(exclusion.subject()) -> exclusions.add(exclusion);
            case Withdrawal withdrawal when isThis(withdrawal.record()) ->
                    withdrawals.add(withdrawal);
            case Suspension suspension when meansReader(suspension.agency(), suspension.sub()) ->
                    suspensions.add(suspension);
            case EmergencyGrant grant
                    when isReaders(grant.agency())
                            && grant.sub().equals(question.reader().sub())
                            && person.includes(grant.subject()) ->
                    grants.add(grant);
            case ReviewGrant review
                    when isReaders(review.agency())
                            && review.sub().equals(question.reader().sub())
                            && person.includes(review.subject()) ->
                    reviews.add(review);
            case Opening opening when isThis(opening.record()) -> openings.add(opening);
            case NameRelease release when release.counts(question) -> releases.add(release);
            case Involvement _, ReasonableCause _, Share _, Restriction _, Handling _, Link _ -> {}
            case Suspect _, AgeReview _, Conflict _, Whereabouts _, Seal _, Exclusion _ -> {}
            case Withdrawal _, Suspension _, EmergencyGrant _, ReviewGrant _ -> {}
            case Opening _, NameRelease _ -> {}
        }
    }

    /** The same fact read twice is still one fact; two facts are never taken for one. */
    private static <F extends Fact> void addOnce(List<F> facts, F fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    private boolean isReaders(AgencyId agency) {
        return agency.equals(question.reader().agency());
    }

    /** A person is the same person wherever he or she works; without one, the agency is meant. */
    private boolean meansReader(AgencyId agency, @Nullable String sub) {
        return sub == null ? isReaders(agency) : question.reader().includes(sub);
    }

    private boolean isThis(@Nullable RecordId record) {
        return question.record().id().equals(record);
    }

    private boolean mayBe(@Nullable SubjectId subject) {
        return subject != null && possibly.includes(subject);
    }

    private boolean covers(Share share) {
        return share.owner().equals(question.record().owner())
                && question.purpose() != null
                && share.purposes().contains(question.purpose())
                && (isThis(share.record())
                        || (share.subject() != null && person.includes(share.subject())));
    }

    /** What the reader's agency is, if the register says so exactly once. */
    public @Nullable AgencyKind readerKind() {
        return kind(question.reader().agency());
    }

    /** What the record's owner is, if the register says so exactly once. */
    @Nullable AgencyKind ownerKind() {
        return kind(question.record().owner());
    }

    private @Nullable AgencyKind kind(AgencyId agency) {
        var row = row(agency);
        return row == null ? null : row.kind();
    }

    /** Whether this agency is one of those that a row of an agreement speaks of. */
    public boolean isParty(Party party, AgencyId agency) {
        return party.includes(agency, row(agency));
    }

    /** Whether some area is served by both; an agency that is unknown or in doubt serves none. */
    public boolean serveOneArea(AgencyId one, AgencyId other) {
        var first = row(one);
        var second = row(other);
        return first != null
                && second != null
                && !Collections.disjoint(first.areas(), second.areas());
    }

    private @Nullable AgencyRow row(AgencyId agency) {
        var rows = register.getOrDefault(agency, List.of());
        return rows.size() == 1 ? rows.getFirst() : null;
    }

    /** The policy in force, if there is exactly one. */
    public @Nullable PolicyVersion policy() {
        return policies.size() == 1 ? policies.getFirst() : null;
    }

    /** Each subject of the record, in no order. */
    public List<AboutSubject> subjects() {
        return subjects;
    }

    /**
     * Every version, for whichever parties, that has come into force: those ended or replaced since
     * as well.
     */
    public List<AgreementVersion> agreements() {
        return agreements;
    }

    /** By the record's owner with the reader's agency, covering this record and this purpose. */
    public List<Share> shares() {
        return shares;
    }

    /** On this record, for whichever category and kind. */
    public List<Restriction> restrictions() {
        return restrictions;
    }

    /** On this record, whether or not they allow the reader. */
    public List<Handling> conditions() {
        return conditions;
    }

    /** Everybody known to be suspected in this record. */
    public List<Suspect> suspects() {
        return suspects;
    }

    /** Of suspects in this record, whatever they say. */
    public List<AgeReview> ageReviews() {
        return ageReviews;
    }

    /** Of the reader with somebody who may be a subject, by links confirmed or not. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Which categories of this record say where somebody is. */
    public List<Whereabouts> whereabouts() {
        return whereabouts;
    }

    /** On this record or on who may be a subject, by links confirmed or not, for whomever. */
    public List<Seal> seals() {
        return seals;
    }

    /** Of whichever person from somebody who may be a subject, by links confirmed or not. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** Of this record. */
    public List<Withdrawal> withdrawals() {
        return withdrawals;
    }

    /** Of the reader's agency or of the reader. */
    public List<Suspension> suspensions() {
        return suspensions;
    }

    /** For the reader in person, and a subject of the record by confirmed links. */
    public List<EmergencyGrant> grants() {
        return grants;
    }

    /** For the reader in person, of a subject of the record by confirmed links. */
    public List<ReviewGrant> reviews() {
        return reviews;
    }

    /** Of this record, by whichever coordinator. */
    public List<Opening> openings() {
        return openings;
    }

    /** Of names in this record, to the reader's agency or to everybody. */
    public List<NameRelease> releases() {
        return releases;
    }

    /** Everybody the record is about. */
    public Person person() {
        return person;
    }

    /** Counts the links that make {@code subject} somebody the record is about, if links do. */
    public void countLinksTo(@Nullable SubjectId subject, Counted counted) {
        if (subject != null) {
            person.countLinksTo(subject, counted);
        }
    }

    /** The same for somebody the record may be about: confirmed links where they are enough. */
    public void countPossibleLinksTo(@Nullable SubjectId subject, Counted counted) {
        if (subject != null) {
            (person.includes(subject) ? person : possibly).countLinksTo(subject, counted);
        }
    }
}
