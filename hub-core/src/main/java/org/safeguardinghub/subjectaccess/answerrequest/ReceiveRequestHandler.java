package org.safeguardinghub.subjectaccess.answerrequest;

import org.axonframework.commandhandling.CommandHandler;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Owners;
import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.clock.Deadline;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subjectaccess.ReceiveRequest;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.util.List;

/**
 * A request is of a person of whom the agency has a record of its own: of others it holds nothing.
 * Who owns a record never changes, so the decision needs no guard.
 */
public final class ReceiveRequestHandler {
    private final Authority authority;
    private final Recorder recorder;
    private final Sealer sealer;
    private final BankHolidays holidays;

    public ReceiveRequestHandler(
            Authority authority, Recorder recorder, Sealer sealer, BankHolidays holidays) {
        this.authority = authority;
        this.recorder = recorder;
        this.sealer = sealer;
        this.holidays = holidays;
    }

    @CommandHandler
    public Outcome<SubjectAccessEvent> handle(ReceiveRequest command) {
        var person = new RecordId(command.subject().value());
        var owner = authority.ask(Owners.of(List.of(person))).get(person);
        if (!command.agency().equals(owner)) {
            return Outcome.refused(new Refusal.NotFound());
        }
        var deadline =
                StatutoryTime.usual(command.receivedAt(), command.identityCheckedAt(), holidays);
        var said = sealer.seal(command.request(), "subject-access.received", command.said());
        return recorder.record(
                "SubjectAccess",
                command.request().text(),
                Outcome.accepted(received(command, deadline, said)));
    }

    static SubjectAccessEvent received(ReceiveRequest command, Deadline deadline, Sealed said) {
        return new RequestReceived(
                command.request(),
                command.agency(),
                command.subject(),
                command.requester(),
                command.means(),
                command.receivedAt(),
                command.identityCheckedAt(),
                deadline.due(),
                deadline.calendar(),
                said);
    }
}
