package org.safeguardinghub.api.ruling;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.record.ToldRulings;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Explanation;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which form of an explanation somebody may have, if any. */
@Component
class Explanations {
    private final AuditList audit;
    private final ToldRulings told;

    Explanations(AuditList audit, ToldRulings told) {
        this.audit = audit;
        this.told = told;
    }

    Optional<Object> of(AnswerRuled answer, int index, Caller caller, Ask ask) {
        var ruling = RulingCodec.decode(answer.rulings().get(index));
        if (mayHaveAll(answer, ruling, caller, ask)) {
            return Optional.of(Explanation.full(ruling));
        }
        return caller.agency().equals(answer.reader()) && ask.purpose() != Purpose.AUDIT
                ? safe(answer, index, ruling)
                : Optional.empty();
    }

    private boolean mayHaveAll(AnswerRuled answer, Ruling ruling, Caller caller, Ask ask) {
        Set<AgencyId> concerned = new HashSet<>();
        concerned.add(answer.reader());
        var owner = ruling.matter().owner();
        if (owner != null) {
            concerned.add(owner);
        }
        if (ask.purpose() == Purpose.AUDIT) {
            return (caller.roles().contains(Role.AUDITOR)
                            && audit.servesAreaOf(caller.agency(), concerned))
                    || (caller.roles().contains(Role.AGENCY_ADMIN)
                            && concerned.contains(caller.agency()));
        }
        // owners' people are refused by a gate alone: to them it is not there, so neither is why
        boolean isShutOut = ruling.isAbsent() && caller.agency().equals(answer.reader());
        return caller.agency().equals(owner) && !isShutOut;
    }

    /**
     * A refusal is explained by what was asked, never by what was found: hidden and not there read
     * alike, what an answer told nothing of is not there, and an answer had no more rulings than it
     * showed.
     */
    private Optional<Object> safe(AnswerRuled answer, int index, Ruling ruling) {
        if (told.isTold(answer, index)) {
            return Optional.of(Explanation.safe(ruling));
        }
        var matter = ruling.matter();
        var askedSubject = answer.askedSubject();
        var asked =
                askedSubject == null ? named(answer, ruling) : new RecordId(askedSubject.value());
        return index > 0 || asked == null
                ? Optional.empty()
                : Optional.of(
                        Explanation.safe(
                                Ruling.unknown(
                                        asked,
                                        matter.type(),
                                        askedSubject,
                                        matter.reader(),
                                        matter.purpose(),
                                        matter.caseReference(),
                                        matter.at(),
                                        matter.position())));
    }

    /** A search names no id: of one that told nothing, the first ruling is of nobody's. */
    private static @Nullable RecordId named(AnswerRuled answer, Ruling ruling) {
        return answer.exit() == Exit.SEARCH ? ruling.matter().record() : answer.askedRecord();
    }
}
