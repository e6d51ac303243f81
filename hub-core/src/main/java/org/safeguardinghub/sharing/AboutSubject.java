package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.Consent;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.Fact.ReasonableCause;
import org.safeguardinghub.sharing.Fact.Responsibility;
import org.safeguardinghub.sharing.Fact.Suspect;

import java.util.ArrayList;
import java.util.List;

/** The facts in force about one subject of a record, being one person by confirmed links. */
public final class AboutSubject {
    private final Person person;
    private final List<Involvement> involvements = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<ReasonableCause> causes = new ArrayList<>();
    private final List<Responsibility> responsibilities = new ArrayList<>(1);
    private final List<Suspect> suspicions = new ArrayList<>(1);

    AboutSubject(Person person) {
        this.person = person;
    }

    void keep(Involvement involvement) {
        if (person.includes(involvement.subject())) {
            involvements.add(involvement);
        }
    }

    void keep(Consent consent) {
        if (person.includes(consent.subject())) {
            consents.add(consent);
        }
    }

    void keep(ReasonableCause cause) {
        if (person.includes(cause.subject())) {
            causes.add(cause);
        }
    }

    void keep(Responsibility responsibility) {
        if (person.includes(responsibility.subject())) {
            responsibilities.add(responsibility);
        }
    }

    void keep(Suspect suspect) {
        if (suspect.person() != null && person.includes(suspect.person())) {
            suspicions.add(suspect);
        }
    }

    /** Of the reader's agency, whether or not they count. */
    public List<Involvement> involvements() {
        return involvements;
    }

    /** By and for whomever, whether or not they count. */
    public List<Consent> consents() {
        return consents;
    }

    /** For the reader's agency, whoever stated them. */
    public List<ReasonableCause> causes() {
        return causes;
    }

    /** What makes this subject a suspect in the record; empty for everybody else. */
    public List<Suspect> suspicions() {
        return suspicions;
    }

    /**
     * Whether this agency is responsible for the subject; if so, counts what says it. While links
     * make one person of children for whom two authorities are responsible, each is so for its own
     * subject record alone: no link opens to either what the other is responsible for.
     */
    public boolean isResponsible(AgencyId agency, Counted counted) {
        var found = false;
        var contested = isContested();
        for (var responsibility : responsibilities) {
            if (responsibility.authority().equals(agency)
                    && (!contested || person.names(responsibility.subject()))) {
                found = true;
                counted.add(responsibility);
                countLinksTo(responsibility.subject(), counted);
            }
        }
        return found;
    }

    private boolean isContested() {
        return responsibilities.stream().map(Responsibility::authority).distinct().count() > 1;
    }

    /** Counts the links that make {@code subject} the same person, if links do. */
    public void countLinksTo(SubjectId subject, Counted counted) {
        person.countLinksTo(subject, counted);
    }
}
