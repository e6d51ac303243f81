package org.safeguardinghub.api.emergency;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.record.ToldRulings;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom a person means who was told no more than that something is held: such an answer names
 * nobody, but its ruling is known to the hub, and to nobody else as this person's.
 */
@Component
class Meant {
    /** Means nobody, and is looked up like somebody. */
    private static final SubjectId NOBODY = new SubjectId(new UUID(0, 0));

    private final Answers answers;
    private final ToldRulings told;
    private final Authority authority;

    Meant(Answers answers, ToldRulings told, Authority authority) {
        this.answers = answers;
        this.told = told;
        this.authority = authority;
    }

    /** The child of a ruling in an answer that this very person got; else nobody. */
    SubjectId by(String ruling, Caller caller) {
        return RulingId.parse(ruling)
                .flatMap(
                        id ->
                                answers.find(id.answer())
                                        .filter(answer -> isTo(caller, answer))
                                        .filter(answer -> id.index() < answer.rulings().size())
                                        .filter(answer -> told.isTold(answer, id.index()))
                                        .map(answer -> answer.rulings().get(id.index())))
                .map(RulingCodec::decode)
                .flatMap(this::child)
                .orElse(NOBODY);
    }

    private static boolean isTo(Caller caller, AnswerRuled answer) {
        return answer.reader().equals(caller.agency()) && answer.sub().equals(caller.sub());
    }

    private Optional<SubjectId> child(Ruling ruling) {
        var matter = ruling.matter();
        if (matter.asked() != null) {
            return Optional.of(matter.asked());
        }
        return matter.type() == RecordType.SUBJECT
                ? Optional.of(new SubjectId(matter.record().value()))
                : onlyChildOf(matter.record());
    }

    /** A record about several persons does not tell which of them is in danger. */
    private Optional<SubjectId> onlyChildOf(RecordId record) {
        try (var snapshot = authority.snapshot()) {
            return snapshot.record(record)
                    .map(found -> found.record().subjects())
                    .filter(subjects -> subjects.size() == 1)
                    .map(subjects -> subjects.iterator().next());
        }
    }
}
