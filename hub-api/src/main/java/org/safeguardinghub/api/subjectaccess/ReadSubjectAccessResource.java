package org.safeguardinghub.api.subjectaccess;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.ClosingBody;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.ReleaseBody;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.subjectaccess.ClosingGround;
import org.safeguardinghub.subjectaccess.SubjectAccessRefusal;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** The working list of a request, and the bundle that was released for it. */
@RestController
@Tag(name = "Subject access")
class ReadSubjectAccessResource {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final SubjectAccessDesk desk;
    private final PositionTokens positions;

    ReadSubjectAccessResource(SubjectAccessDesk desk, PositionTokens positions) {
        this.desk = desk;
        this.positions = positions;
    }

    @GetMapping("/api/v1/subject-access-requests/{id}")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read a request and its working list",
            operationId = "readSubjectAccess",
            description =
                    "For the people of the agency that was asked, each of whom reads of the items"
                            + " what he or she may see; whoever may not see the person finds no"
                            + " request.")
    ResponseEntity<SubjectAccessBody> read(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var prepared = desk.prepared(caller, ask, id);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, asOf(caller, prepared))
                .body(body(prepared));
    }

    private SubjectAccessBody body(Prepared prepared) {
        var request = prepared.request();
        var received = request.received();
        var said = desk.said(request, received, received.said());
        var collected = request.collected();
        return new SubjectAccessBody(
                received.request(),
                request.state(),
                // who checked the identity is always said
                said.isEmpty() ? true : null,
                received.subject(),
                received.requester(),
                text(said, "name"),
                text(said, "reference"),
                received.receivedAt(),
                text(said, "checkedBy"),
                received.identityCheckedAt(),
                received.means(),
                request.due(),
                request.extended(),
                collected == null ? null : collected.at(),
                WorkingList.of(prepared),
                prepared.entries(),
                release(request),
                closing(request));
    }

    private @Nullable ReleaseBody release(RequestSoFar request) {
        var released = request.released();
        var delivered = request.delivered();
        return released == null
                ? null
                : new ReleaseBody(
                        released.at(),
                        released.by().sub(),
                        released.to(),
                        text(desk.said(request, released, released.said()), "to"),
                        released.how(),
                        released.manifest(),
                        delivered == null ? null : delivered.at());
    }

    private @Nullable ClosingBody closing(RequestSoFar request) {
        var closed = request.closed();
        if (closed == null) {
            return null;
        }
        var said = desk.said(request, closed, closed.said());
        var ground = text(said, "ground");
        return new ClosingBody(
                closed.at(),
                ground == null ? null : ClosingGround.valueOf(ground),
                text(said, "reason"));
    }

    private static @Nullable String text(JsonNode said, String field) {
        return said.has(field) ? said.path(field).asString() : null;
    }

    @GetMapping("/api/v1/subject-access-requests/{id}/bundle")
    @May({PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Fetch the bundle that was released, to give it to who asked for it",
            operationId = "readSubjectAccessBundle",
            description =
                    "Made again and compared with what was released: where it would differ, it is"
                            + " refused; before it is delivered, collect anew then. Each fetch is a"
                            + " disclosure of what is in it.")
    @Refuses(conflict = {"subject-access.not-released", "subject-access.changed"})
    ResponseEntity<byte[]> bundle(
            @PathVariable RecordId id, Caller caller, Ask ask, MinPosition least) {
        var prepared = desk.prepared(caller, ask, id);
        var released = prepared.request().released();
        if (released == null) {
            throw new RefusalException(SubjectAccessRefusal.NOT_RELEASED);
        }
        var bundle = desk.bundle(prepared, released.at());
        if (!bundle.manifest().equals(released.manifest())) {
            throw new RefusalException(SubjectAccessRefusal.CHANGED);
        }
        desk.given(caller, ask, prepared);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, asOf(caller, prepared))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("bundle.zip").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(ZIP)
                .body(bundle.zip());
    }

    private String asOf(Caller caller, Prepared prepared) {
        return positions.seal(caller.agency(), prepared.gathered().holding().asOf());
    }
}
