package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgeReview;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Conflict;
import org.safeguardinghub.sharing.Fact.Consent;
import org.safeguardinghub.sharing.Fact.EmergencyGrant;
import org.safeguardinghub.sharing.Fact.Exclusion;
import org.safeguardinghub.sharing.Fact.Handling;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.Opening;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Fact.ReasonableCause;
import org.safeguardinghub.sharing.Fact.Responsibility;
import org.safeguardinghub.sharing.Fact.Restriction;
import org.safeguardinghub.sharing.Fact.Seal;
import org.safeguardinghub.sharing.Fact.Share;
import org.safeguardinghub.sharing.Fact.Suspect;
import org.safeguardinghub.sharing.Fact.Suspension;
import org.safeguardinghub.sharing.Fact.Whereabouts;
import org.safeguardinghub.sharing.Fact.Withdrawal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The facts that can matter to one question: known at its position, holding at its instant, and
 * about its reader and its record. More facts than needed may be given; they change nothing.
 */
public final class FactsInForce {
    private final List<AgencyRow> registerRows = new ArrayList<>(1);
    private final List<PolicyVersion> policies = new ArrayList<>(1);
    private final List<Involvement> involvements = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final Person person;

    private FactsInForce(Person person) {
        this.person = person;
    }

    static FactsInForce of(Question question, Collection<? extends Fact> given) {
        var links = new ArrayList<Link>();
        for (var fact : given) {
            if (fact instanceof Link link && link.confirmed() && inForce(link, question)) {
                links.add(link);
            }
        }
        var facts = new FactsInForce(Person.joined(question.record().subjects(), links));
        for (var fact : given) {
            if (inForce(fact, question)) {
                facts.keep(fact, question);
            }
        }
        return facts;
    }

    private static boolean inForce(Fact fact, Question question) {
        return fact.position() <= question.position() && fact.validity().holdsAt(question.at());
    }

    private void keep(Fact fact, Question question) {
        var reader = question.reader().agency();
        switch (fact) {
            case AgencyRow row when row.agency().equals(reader) -> addOnce(registerRows, row);
            case PolicyVersion version -> addOnce(policies, version);
            case Involvement involvement
                    when involvement.agency().equals(reader)
                            && person.includes(involvement.subject()) ->
                    involvements.add(involvement);
            case Share share when share.recipient().equals(reader) && covers(share, question) ->
                    shares.add(share);
            case Restriction restriction when restriction.record().equals(question.record().id()) ->
                    restrictions.add(restriction);
            case AgencyRow _, Involvement _, Share _, Restriction _, Link _ -> {}
            case Consent _, ReasonableCause _, Handling _, Suspect _, AgeReview _ -> {}
            case Conflict _, Whereabouts _, Seal _, Exclusion _, Withdrawal _ -> {}
            case Suspension _, EmergencyGrant _, Responsibility _, Opening _ -> {}
        }
    }

    /** The same fact read twice is still one fact; two facts are never taken for one. */
    private static <F extends Fact> void addOnce(List<F> facts, F fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    private boolean covers(Share share, Question question) {
        var record = question.record();
        return share.owner().equals(record.owner())
                && question.purpose() != null
                && share.purposes().contains(question.purpose())
                && (record.id().equals(share.record())
                        || (share.subject() != null && person.includes(share.subject())));
    }

    /** What the reader's agency is, if the register says so exactly once. */
    public @Nullable AgencyKind readerKind() {
        return registerRows.size() == 1 ? registerRows.getFirst().kind() : null;
    }

    /** The policy in force, if there is exactly one. */
    public @Nullable PolicyVersion policy() {
        return policies.size() == 1 ? policies.getFirst() : null;
    }

    /** Of the reader's agency with the person the record is about, whether or not they count. */
    public List<Involvement> involvements() {
        return involvements;
    }

    /** By the record's owner with the reader's agency, covering this record and this purpose. */
    public List<Share> shares() {
        return shares;
    }

    /** On this record, for whichever category and kind. */
    public List<Restriction> restrictions() {
        return restrictions;
    }

    /** Everybody the record is about. */
    public Person person() {
        return person;
    }

    /** Counts the links that make {@code subject} somebody the record is about, if links do. */
    public void countLinksTo(@Nullable SubjectId subject, Counted counted) {
        if (subject != null && person.onlyByLinks(subject)) {
            counted.addAll(person.links());
        }
    }
}
