package org.safeguardinghub.sharing.caps;

import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;
import static org.safeguardinghub.shared.Purpose.AUDIT;
import static org.safeguardinghub.shared.Purpose.EMERGENCY;
import static org.safeguardinghub.shared.Purpose.PATTERN;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.AboutSubject;
import org.safeguardinghub.sharing.Cap;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.Involvement;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.Map;

/**
 * C1: content is for agencies that work with one of the subjects. A reader's own word for it is not
 * enough: the owner or the responsible authority recorded or confirmed it, the owner shared
 * something of this record for this purpose, or the reader is the responsible authority. In an
 * emergency the grant stands in for it.
 */
public final class NoInvolvement implements Cap {
    @Override
    public Rule rule() {
        return Rule.C1;
    }

    @Override
    public Map<Category, Level> limits(Question question, FactsInForce facts, Counted counted) {
        if (question.isFor(PATTERN) || question.isFor(AUDIT)) {
            return Levels.none();
        }
        var met = isShared(facts, counted);
        met |= isEmergency(question, facts, counted);
        for (var subject : facts.subjects()) {
            met |= isInvolved(subject, question, counted);
        }
        return met ? Levels.none() : withoutInvolvement(question);
    }

    private static boolean isShared(FactsInForce facts, Counted counted) {
        var shared = false;
        for (var share : facts.shares()) {
            if (share.level().compareTo(SUMMARY) >= 0) {
                shared = true;
                counted.add(share);
                facts.countLinksTo(share.subject(), counted);
            }
        }
        return shared;
    }

    private static boolean isEmergency(Question question, FactsInForce facts, Counted counted) {
        if (!question.isFor(EMERGENCY)) {
            return false;
        }
        for (var grant : facts.grants()) {
            counted.add(grant);
            facts.countLinksTo(grant.subject(), counted);
        }
        return !facts.grants().isEmpty();
    }

    private static boolean isInvolved(AboutSubject subject, Question question, Counted counted) {
        var involved = subject.isResponsible(question.reader().agency(), counted);
        for (var involvement : subject.involvements()) {
            if (counts(involvement, subject, question, counted)) {
                involved = true;
                counted.add(involvement);
                subject.countLinksTo(involvement.subject(), counted);
            }
        }
        return involved;
    }

    private static boolean counts(
            Involvement involvement, AboutSubject subject, Question question, Counted counted) {
        return isOwnerOrResponsible(involvement.recordedBy(), subject, question, counted)
                || (involvement.recordedBy().equals(question.reader().agency())
                        && involvement.confirmedBy().stream()
                                .anyMatch(
                                        a -> isOwnerOrResponsible(a, subject, question, counted)));
    }

    private static boolean isOwnerOrResponsible(
            AgencyId agency, AboutSubject subject, Question question, Counted counted) {
        return agency.equals(question.record().owner()) || subject.isResponsible(agency, counted);
    }

    private static Map<Category, Level> withoutInvolvement(Question question) {
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            levels.put(
                    category,
                    switch (category) {
                        case SEXH, ADDR, INTEL -> NONE;
                        case ID, NARR, HLTH, EDU, PERP, LEGAL, RISK, MISS, META -> EXISTENCE;
                    });
        }
        return levels;
    }
}
