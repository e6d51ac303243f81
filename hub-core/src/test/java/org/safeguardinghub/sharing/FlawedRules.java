package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.FlawedAgreements.Flaw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Rules with a mistake: for each law, at least one book that must be seen to break it. */
final class FlawedRules {
    private FlawedRules() {}

    static RuleBook breaking(Law law) {
        return switch (law) {
            case ORDER_NEVER_MATTERS -> reading(new FlawedAgreements(Flaw.FIRST_ROW_WINS));
            case WITHHOLDING_NEVER_RAISES -> with(curious());
            case ENDING_WHAT_GIVES_NEVER_RAISES -> with(spiteful());
            case ENDING_AN_AGREEMENT_RAISES_ONLY_WHERE_IT_WAS_STRICTER ->
                    reading(new FlawedAgreements(Flaw.COMES_BACK_WHEN_ENDED));
            case WHAT_IS_NOT_KNOWN_GETS_NOTHING ->
                    new RuleBook(
                            Rulings.GATES.stream().filter(g -> g.rule() != Rule.G1).toList(),
                            plus(Rulings.GRANTS, generous()),
                            Rulings.CAPS);
            case AS_OF_IS_THE_LOG_CUT -> with(knowing());
            case THE_TEXT_SAYS_THE_SAME ->
                    new RuleBook(
                            Rulings.GATES,
                            Rulings.GRANTS,
                            Rulings.CAPS.stream().filter(c -> c.rule() != Rule.C5).toList());
        };
    }

    /** Closes for an agreement that is over: of what has ended, nothing may count. */
    static Cap knowing() {
        return cap(
                Rule.C9,
                (q, facts) ->
                        facts.agreements().stream().allMatch(a -> a.validity().holdsAt(q.at()))
                                ? Levels.none()
                                : Levels.all(q.record().categories(), Level.NONE));
    }

    /** Gives everything that somebody restricted. */
    static Grant curious() {
        return grant(
                Rule.SHARE,
                (q, facts) ->
                        facts.restrictions().isEmpty()
                                ? Levels.none()
                                : Levels.all(q.record().categories(), Level.FULL));
    }

    /** Takes everything away from whoever was given something. */
    static Cap spiteful() {
        return cap(
                Rule.C9,
                (q, facts) ->
                        facts.shares().isEmpty()
                                ? Levels.none()
                                : Levels.all(q.record().categories(), Level.NONE));
    }

    /** Gives everything to everybody. */
    static Grant generous() {
        return grant(Rule.SHARE, (q, facts) -> Levels.all(q.record().categories(), Level.FULL));
    }

    /** The rules in use, but for how they read agreements. */
    static RuleBook reading(Grant agreements) {
        var grants = new ArrayList<>(Rulings.GRANTS);
        grants.removeIf(grant -> grant.rule() == Rule.AGREEMENT);
        grants.add(agreements);
        return new RuleBook(Rulings.GATES, grants, Rulings.CAPS);
    }

    static RuleBook with(Cap cap) {
        return new RuleBook(Rulings.GATES, Rulings.GRANTS, plus(Rulings.CAPS, cap));
    }

    static RuleBook with(Grant grant) {
        return new RuleBook(Rulings.GATES, plus(Rulings.GRANTS, grant), Rulings.CAPS);
    }

    static <T> List<T> plus(Collection<T> some, T another) {
        var more = new ArrayList<>(some);
        more.add(another);
        return more;
    }

    static Cap cap(Rule rule, BiFunction<Question, FactsInForce, Map<Category, Level>> limits) {
        return new Cap() {
            @Override
            public Rule rule() {
                return rule;
            }

            @Override
            public Map<Category, Level> limits(
                    Question question, FactsInForce facts, Counted counted) {
                return limits.apply(question, facts);
            }
        };
    }

    static Grant grant(Rule rule, BiFunction<Question, FactsInForce, Map<Category, Level>> gives) {
        return new Grant() {
            @Override
            public Rule rule() {
                return rule;
            }

            @Override
            public Map<Category, Level> gives(
                    Question question, FactsInForce facts, Counted counted) {
                return gives.apply(question, facts);
            }
        };
    }
}
