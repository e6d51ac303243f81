package org.safeguardinghub.sample;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

@RestController
@RequestMapping("/api/v1")
class NoteResource {
    private final PositionTokens positions;

    NoteResource(PositionTokens positions) {
        this.positions = positions;
    }

    record Noted(UUID id, String digest, @Nullable SubjectId subject, String text) {}

    record Seen(AgencyId agency, Purpose purpose, @Nullable String caseReference, long atLeast) {}

    record Who(AgencyId agency, String sub, @Nullable String actingFor) {}

    record NotNow(Kind kind, String code, String detail, @Nullable String field)
            implements Refusal {}

    @PostMapping("/notes")
    @May({Role.PRACTITIONER, Role.PUBLISHER})
    ResponseEntity<Noted> note(Caller caller, @RequestBody NoteRequest note, Once once) {
        return ResponseEntity.created(URI.create("/api/v1/notes/" + note.id()))
                .header(HubHeaders.POSITION, positions.seal(caller.agency(), 7))
                .body(
                        new Noted(
                                once.commandId(),
                                HexFormat.of().formatHex(once.digest()),
                                note.subject(),
                                note.text()));
    }

    @PostMapping("/notes/{id}/ending")
    @May(Role.PRACTITIONER)
    @Asks
    void end(@PathVariable UUID id, @RequestBody NoteRequest note, Ask ask) {
        throw new RefusalException(new Refusal.NotFound());
    }

    @GetMapping("/notes/{id}")
    @May({Role.PRACTITIONER, Role.MASH, Role.AUDITOR})
    @Asks
    Seen see(@PathVariable SubjectId id, Caller caller, Ask ask, MinPosition least) {
        if (id.value().getMostSignificantBits() == 0) {
            throw new RefusalException(new Refusal.NotFound(), "ruling");
        }
        return new Seen(
                caller.agency(), ask.purpose(), ask.caseReference(), least.position().orElse(-1));
    }

    @GetMapping("/audit/notes")
    @May({Role.AUDITOR, Role.PRACTITIONER})
    @Asks(Purpose.AUDIT)
    Ask audit(Ask ask, @RequestParam(defaultValue = "50") Integer limit) {
        return ask;
    }

    @GetMapping("/who")
    @May(Role.PRACTITIONER)
    Who who(Caller caller) {
        return new Who(caller.agency(), caller.sub(), caller.actingFor());
    }

    @GetMapping("/closed")
    String nobodyMay() {
        return "never";
    }

    @GetMapping("/faults/{which}")
    @May(Role.PRACTITIONER)
    void fail(@PathVariable String which, @RequestParam(defaultValue = "none") String canary) {
        switch (which) {
            case "conflict" ->
                    throw new RefusalException(
                            refusal(Refusal.Kind.CONFLICT, "note.has-ended", null));
            case "invalid" ->
                    throw new RefusalException(
                            refusal(Refusal.Kind.INVALID, "agency.unknown", "/agency"));
            case "reused" -> throw new ProblemException(Problem.idReused());
            case "flood" -> throw new ProblemException(Problem.tooMany(Duration.ofSeconds(3)));
            case "behind" -> throw new ProblemException(Problem.viewBehind(Duration.ofSeconds(1)));
            case "busy" ->
                    throw new IllegalStateException(canary, new SampleApplication.StoreIsBusy());
            default ->
                    throw new IllegalStateException(canary, new IllegalArgumentException(canary));
        }
    }

    private static Refusal refusal(Refusal.Kind kind, String code, @Nullable String field) {
        return new NotNow(kind, code, "that is not possible", field);
    }
}
