package org.safeguardinghub.api.concern;

import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.command.Accepted;
import org.safeguardinghub.api.command.CommandAnswers;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.MinPosition;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.Refuses;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.concern.attachment.Attachments;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Files of a concern. */
@RestController
@Tag(name = "Concerns", description = "what someone noticed about one or more children")
class AttachmentResource {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandAnswers answers;
    private final Reading reading;
    private final Attachments attachments;
    private final PositionTokens positions;

    AttachmentResource(
            CommandAnswers answers,
            Reading reading,
            Attachments attachments,
            PositionTokens positions) {
        this.answers = answers;
        this.reading = reading;
        this.attachments = attachments;
        this.positions = positions;
    }

    @PostMapping("/api/v1/concerns/{id}/attachments")
    @May({PUBLISHER, PRACTITIONER, MASH})
    @Operation(summary = "Attach a file to a concern", operationId = "attachFile")
    @Refuses(
            invalid = "field.conflict",
            conflict = {"concern.withdrawn", "concern.attachments-full"})
    ResponseEntity<Accepted> attach(
            @PathVariable RecordId id,
            @RequestBody AttachmentRequest request,
            Once once,
            Caller caller) {
        return answers.answer(
                caller,
                once,
                request.toCommand(id, caller.agency()),
                "/api/v1/concerns/" + id + "/attachments/");
    }

    /** Ruled on as the concern is: the file is opened where its category is shown in full. */
    @GetMapping("/api/v1/concerns/{id}/attachments/{attachment}")
    @May({PUBLISHER, PRACTITIONER, MASH, INTELLIGENCE})
    @Asks
    @Operation(
            summary = "Read a file of a concern",
            operationId = "readAttachment",
            description =
                    "For readers who see the category of the file in full; for others it is not"
                            + " there.")
    ResponseEntity<byte[]> read(
            @PathVariable RecordId id,
            @PathVariable RecordId attachment,
            Caller caller,
            Ask ask,
            MinPosition least) {
        var answer = reading.record(RecordAnswers.asker(caller, ask), RecordType.CONCERN, id);
        var opened =
                attachments
                        .find(id, attachment, answer.asOf())
                        .filter(found -> levelOf(answer, found.file().category()) == Level.FULL)
                        .flatMap(attachments::open)
                        .orElseThrow(() -> RecordAnswers.absent(answer));
        var file = JSON.readTree(opened);
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), answer.asOf()))
                .header(HttpHeaders.CONTENT_DISPOSITION, savedAs(nameOf(attachment, answer)))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.path("mediaType").asString()))
                .body(Base64.getDecoder().decode(file.path("data").asString()));
    }

    private static Level levelOf(Answer answer, Category category) {
        return answer.isEmpty() ? Level.NONE : answer.entries().getFirst().ruling().level(category);
    }

    /** As the record says it to this reader, which is without protected names. */
    private static String nameOf(RecordId attachment, Answer answer) {
        return answer.entries().getFirst().later().stream()
                .flatMap(part -> part.content().values().stream())
                .map(fields -> fields.path("attachment"))
                .filter(file -> file.path("id").asString("").equals(attachment.text()))
                .map(file -> file.path("name").asString())
                .findFirst()
                .orElse(attachment.text());
    }

    /** Saved, never shown in the place of a page. */
    private static String savedAs(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
