package org.safeguardinghub.subject.recordunborn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.RecordUnborn;
import org.safeguardinghub.subject.SubjectEvent;
import org.safeguardinghub.subject.SubjectEvent.BirthExpected;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.util.List;
import java.util.Map;

class RecordUnbornTest {
    private static final AgencyId MIDWIVES = new AgencyId("northtown-midwives");
    private static final AgencyId CSC = new AgencyId("northtown-csc");
    private static final RecordUnborn COMMAND =
            new RecordUnborn(
                    SubjectId.random(), MIDWIVES, SubjectId.random(), new Content(Map.of()));

    @Test
    void the_child_has_a_record_before_the_birth() {
        List<SubjectEvent> both =
                List.of(
                        new SubjectRecorded(COMMAND.subject(), MIDWIVES, Sealed.NOTHING),
                        new BirthExpected(COMMAND.subject(), MIDWIVES));

        assertThat(RecordUnbornHandler.decide(COMMAND, MIDWIVES, Sealed.NOTHING))
                .isEqualTo(Outcome.accepted(both));
    }

    @Test
    void a_mother_whom_another_agency_holds_is_answered_like_one_who_is_not_there() {
        assertThat(RecordUnbornHandler.decide(COMMAND, CSC, Sealed.NOTHING))
                .isEqualTo(RecordUnbornHandler.decide(COMMAND, null, Sealed.NOTHING))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }
}
