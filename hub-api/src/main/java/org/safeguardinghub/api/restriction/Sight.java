package org.safeguardinghub.api.restriction;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.command.Named;
import org.safeguardinghub.restriction.RestrictionEvent;
import org.safeguardinghub.restriction.Terms;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import java.util.Objects;

/** Whether a caller may see what a restriction is on: the look is ruled on like any other. */
@Component
class Sight {
    private final Named named;

    Sight(Named named) {
        this.named = named;
    }

    void require(Caller caller, Ask ask, Terms terms) {
        require(caller, ask, terms.onRecord(), terms.onSubject());
    }

    void require(Caller caller, Ask ask, RestrictionEvent set) {
        require(caller, ask, set.record(), set.subject());
    }

    /** Refuses, after the same look as for something that is there. */
    void requireNothing(Caller caller, Ask ask, RecordId id) {
        named.mustBeVisible(caller, ask, new SubjectId(id.value()));
    }

    private void require(
            Caller caller, Ask ask, @Nullable RecordId record, @Nullable SubjectId subject) {
        if (record == null) {
            named.mustBeVisible(caller, ask, Objects.requireNonNull(subject));
        } else {
            named.mustBeVisible(caller, ask, record);
        }
    }
}
