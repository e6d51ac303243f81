package org.safeguardinghub.sharing;

import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.ALWAYS_ADDS;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.COMES_BACK_WHEN_ENDED;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.FIRST_ROW_WINS;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.LOOSEST_ROW_WINS;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.NEVER_RAISES;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.NOTHING_REPLACES;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.PARTIES_SWAPPED;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.RAISES_HANDLED;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.RAISES_INTELLIGENCE;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.RAISES_SEXUAL_HEALTH;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.WHATEVER_AREA;
import static org.safeguardinghub.sharing.FlawedAgreements.Flaw.WHATEVER_PURPOSE;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.grants.Matrix;

import java.util.List;
import java.util.Map;

/** Agreements read with one mistake, to see that it is found; or with none. */
final class FlawedAgreements implements Grant {
    enum Flaw {
        FIRST_ROW_WINS,
        LOOSEST_ROW_WINS,
        NOTHING_REPLACES,
        /** a version counts again when what replaced it has ended */
        COMES_BACK_WHEN_ENDED,
        RAISES_INTELLIGENCE,
        RAISES_SEXUAL_HEALTH,
        RAISES_HANDLED,
        NEVER_RAISES,
        /** never lowers: the higher of row and cell counts */
        ALWAYS_ADDS,
        PARTIES_SWAPPED,
        WHATEVER_AREA,
        WHATEVER_PURPOSE,
        ENDED_STILL_COUNTS
    }

    private final @Nullable Flaw flaw;

    FlawedAgreements(@Nullable Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public Rule rule() {
        return Rule.AGREEMENT;
    }

    @Override
    public Map<Category, Level> gives(Question question, FactsInForce facts, Counted counted) {
        var rows =
                facts.agreements().stream()
                        .filter(version -> stands(version, facts.agreements(), question))
                        .flatMap(version -> version.rows().stream())
                        .filter(row -> question.record().categories().contains(row.category()))
                        .filter(row -> flaw == WHATEVER_PURPOSE || question.isFor(row.purpose()))
                        .filter(row -> isBetween(row, question, facts))
                        .toList();
        var matrix = new Matrix().gives(question, facts, new Counted());
        var levels = Levels.said();
        for (var category : question.record().categories()) {
            var row =
                    rows.stream()
                            .filter(r -> r.category() == category)
                            .map(AgreementRow::level)
                            .reduce(this::chosen);
            var cell = matrix.getOrDefault(category, Level.NONE);
            row.filter(level -> level.compareTo(cell) <= 0 || mayRaise(category, facts))
                    .ifPresent(
                            level ->
                                    levels.put(
                                            category,
                                            flaw == ALWAYS_ADDS ? level.atLeast(cell) : level));
        }
        return levels;
    }

    private boolean stands(
            Fact.AgreementVersion version, List<Fact.AgreementVersion> begun, Question question) {
        if (flaw != Flaw.ENDED_STILL_COUNTS && !version.validity().holdsAt(question.at())) {
            return false;
        }
        return flaw == NOTHING_REPLACES
                || begun.stream()
                        .filter(
                                later ->
                                        flaw != COMES_BACK_WHEN_ENDED
                                                || later.validity().holdsAt(question.at()))
                        .noneMatch(later -> later.replaces(version));
    }

    private boolean isBetween(AgreementRow row, Question question, FactsInForce facts) {
        var owner = question.record().owner();
        var reader = question.reader().agency();
        return flaw == PARTIES_SWAPPED
                ? is(row.receiver(), owner, facts) && is(row.giver(), reader, facts)
                : is(row.giver(), owner, facts) && is(row.receiver(), reader, facts);
    }

    private boolean is(Party party, AgencyId agency, FactsInForce facts) {
        return facts.isParty(
                flaw == WHATEVER_AREA && party instanceof Party.OfKindIn in
                        ? new Party.OfKind(in.kind())
                        : party,
                agency);
    }

    private Level chosen(Level first, Level next) {
        return flaw == FIRST_ROW_WINS
                ? first
                : flaw == LOOSEST_ROW_WINS ? first.atLeast(next) : first.atMost(next);
    }

    private boolean mayRaise(Category category, FactsInForce facts) {
        if (flaw == NEVER_RAISES) {
            return false;
        }
        var handled = !facts.conditions().isEmpty() && flaw != RAISES_HANDLED;
        return switch (category) {
            case INTEL -> flaw == RAISES_INTELLIGENCE && !handled;
            case SEXH -> flaw == RAISES_SEXUAL_HEALTH && !handled;
            default -> !handled;
        };
    }
}
