package org.safeguardinghub.api.record;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.stereotype.Component;

import java.util.Objects;

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

    public boolean isTold(AnswerRuled answer, int index) {
        var ruling = ruling(answer, index);
        if (ruling.isAbsent()) {
            return false;
        }
        return !ruling.isOnlyHeld()
                || !isOfList(answer)
                || (mayStandIn(answer, ruling) && isFirstOfItsDesk(answer, index, ruling));
    }

    private boolean isFirstOfItsDesk(AnswerRuled answer, int index, Ruling ruling) {
        var desk = desk(ruling);
        for (int before = 0; before < index; before++) {
            var other = ruling(answer, before);
            if (other.isOnlyHeld() && desk(other).equals(desk)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfList(AnswerRuled answer) {
        return switch (answer.exit()) {
            case LIST, CHRONOLOGY, SEARCH -> true;
            case RECORD, FEED, RULING, AUDIT, COMMAND, DISCLOSURES, HOLD, PREVIEW -> false;
        };
    }

    /**
     * A person's chronology is a targeted question, and so is a search that found one person; every
     * other list is none.
     */
    private static boolean mayStandIn(AnswerRuled answer, Ruling ruling) {
        return answer.askedSubject() != null || ruling.mayBeListed();
    }

    private Desk desk(Ruling ruling) {
        AgencyId owner = Objects.requireNonNull(ruling.matter().owner());
        return frontDoors.of(owner);
    }

    private static Ruling ruling(AnswerRuled answer, int index) {
        return RulingCodec.decode(answer.rulings().get(index));
    }
}
