package org.safeguardinghub.sharing.grants;

import static org.safeguardinghub.shared.Category.INTEL;
import static org.safeguardinghub.shared.Category.SEXH;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Counted;
import org.safeguardinghub.sharing.Fact.AgreementVersion;
import org.safeguardinghub.sharing.FactsInForce;
import org.safeguardinghub.sharing.Grant;
import org.safeguardinghub.sharing.Levels;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Rule;

import java.util.List;
import java.util.Map;

/**
 * The base where owner and reader have an agreement: the strictest row in force stands for the cell
 * of the policy, which then gives nothing. A row that would raise what may only be lowered stands
 * for no cell.
 */
public final class Agreements implements Grant {
    @Override
    public Rule rule() {
        return Rule.AGREEMENT;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        if (facts.agreements().isEmpty()) {
            return Levels.none();
        }
        var inForce = inForce(question, facts.agreements());
        var levels = Levels.said();
        for (var version : inForce) {
            for (var row : version.rows()) {
                if (meets(row, question, facts)) {
                    levels.merge(row.category(), row.level(), Level::atMost);
                }
            }
        }
        levels.entrySet()
                .removeIf(
                        cell ->
                                mayOnlyLower(cell.getKey(), facts)
                                        && raises(cell.getKey(), cell.getValue(), question, facts));
        for (var version : inForce) {
            for (var row : version.rows()) {
                if (levels.get(row.category()) == row.level() && meets(row, question, facts)) {
                    counted.add(version);
                }
            }
        }
        return levels;
    }

    /** Not ended, and not replaced: a later version replaces for good, also when it has ended. */
    private static List<AgreementVersion> inForce(Question question, List<AgreementVersion> begun) {
        return begun.stream()
                .filter(version -> version.validity().holdsAt(question.at()))
                .filter(version -> begun.stream().noneMatch(later -> later.replaces(version)))
                .toList();
    }

    private static boolean meets(AgreementRow row, Question question, FactsInForce facts) {
        return question.isFor(row.purpose())
                && question.record().categories().contains(row.category())
                && facts.isParty(row.giver(), question.record().owner())
                && facts.isParty(row.receiver(), question.reader().agency());
    }

    private static boolean mayOnlyLower(Category category, FactsInForce facts) {
        return category == INTEL || category == SEXH || !facts.conditions().isEmpty();
    }

    private static boolean raises(
            Category category, Level level, Question question, FactsInForce facts) {
        return level.compareTo(Matrix.level(question, facts, category)) > 0;
    }
}
