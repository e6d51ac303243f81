package org.safeguardinghub.api.record;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which rulings of an answer its reader was told of. An answer has rulings too on what collapsed
 * behind a desk and on what no list names; whoever counts up the numbers of rulings must not find
 * them, or the number of what is only held would show.
 */
@Component
public class ToldRulings {
    private final FrontDoors frontDoors;

    ToldRulings(FrontDoors frontDoors) {
        this.frontDoors = frontDoors;
    }

    /**
     * Where an answer looks back, or is another agency's view, those behind what it told are known
     * now or not: the first that is not is the end of those that can be asked about, or the gaps
     * between them would show it.
     */
    public boolean isTold(AnswerRuled answer, int index) {
        return switch (answer.exit()) {
            case AS_OF, VIEW_SHARE ->
                    IntStream.rangeClosed(0, index).allMatch(n -> mayBeTold(answer, n));
            default -> mayBeTold(answer, index);
        };
    }

    private boolean mayBeTold(AnswerRuled answer, int index) {
        var ruling = ruling(answer, index);
        // across areas no record is told, only what was found of all of them
        if (ruling.isAbsent() || answer.exit() == Exit.CROSS_AREA || isOfView(answer, ruling)) {
            return false;
        }
        return !ruling.isOnlyHeld()
                || !isOfList(answer)
                || (mayStandIn(answer, ruling) && isFirstOfItsDesk(answer, index, ruling));
    }

    /** A view is read by its own id; by its chronology nothing is told of the view itself. */
    private static boolean isOfView(AnswerRuled answer, Ruling ruling) {
        return answer.exit() == Exit.VIEW_SHARE
                && ruling.matter().record().equals(answer.askedRecord());
    }

    private boolean isFirstOfItsDesk(AnswerRuled answer, int index, Ruling ruling) {
        var desk = desk(answer, ruling);
        for (int before = 0; before < index; before++) {
            var other = ruling(answer, before);
            if (other.isOnlyHeld() && desk(answer, other).equals(desk)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfList(AnswerRuled answer) {
        return switch (answer.exit()) {
            case LIST, CHRONOLOGY, SEARCH, AS_OF, VIEW_SHARE -> true;
            case RECORD,
                    FEED,
                    RULING,
                    AUDIT,
                    COMMAND,
                    DISCLOSURES,
                    HOLD,
                    CROSS_AREA,
                    PREVIEW,
                    ERASURE ->
                    false;
            case SUBJECT_ACCESS, SUBJECT_BUNDLE -> false;
        };
    }

    /**
     * A person's chronology is a targeted question, and so is a search that found one person; every
     * other list is none.
     */
    private static boolean mayStandIn(AnswerRuled answer, Ruling ruling) {
        return answer.askedSubject() != null || ruling.mayBeListed();
    }

    /** As it was for the answer: what is set later takes nothing apart. */
    private Desk desk(AnswerRuled answer, Ruling ruling) {
        AgencyId owner = Objects.requireNonNull(ruling.matter().owner());
        return frontDoors.of(owner, answer.at());
    }

    private static Ruling ruling(AnswerRuled answer, int index) {
        return RulingCodec.decode(answer.rulings().get(index));
    }
}
