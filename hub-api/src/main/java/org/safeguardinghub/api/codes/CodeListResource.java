package org.safeguardinghub.api.codes;

import static org.safeguardinghub.shared.Role.AGENCY_ADMIN;
import static org.safeguardinghub.shared.Role.AUDITOR;
import static org.safeguardinghub.shared.Role.COORDINATOR;
import static org.safeguardinghub.shared.Role.HUB_ADMIN;
import static org.safeguardinghub.shared.Role.INTELLIGENCE;
import static org.safeguardinghub.shared.Role.MASH;
import static org.safeguardinghub.shared.Role.PRACTITIONER;
import static org.safeguardinghub.shared.Role.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.May;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/**
 * Lists of codes, for whoever has to send them or show them in words. Nothing in them is secret.
 */
@RestController
@Tag(name = "Code lists", description = "every code that can be sent, and what it means")
class CodeListResource {
    private static final String PATH = "/api/v1/code-lists";

    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * All lists, by name.
     *
     * @param items every list there is: they are few
     */
    record CodeListsBody(List<CodeListBody> items) {}

    /**
     * A list, without its codes.
     *
     * @param name how the list is asked for
     * @param meaning what the codes tell
     * @param version grows when codes are added
     * @param effectiveFrom the day from which this version is accepted
     * @param source the document and section that the list is from
     * @param link where its codes are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeListBody(
            String name,
            String meaning,
            int version,
            LocalDate effectiveFrom,
            @Nullable String source,
            String link) {}

    @GetMapping(PATH)
    @May({
        PUBLISHER,
        PRACTITIONER,
        MASH,
        INTELLIGENCE,
        COORDINATOR,
        AUDITOR,
        AGENCY_ADMIN,
        HUB_ADMIN
    })
    @Operation(summary = "List the code lists", operationId = "listCodeLists")
    CodeListsBody lists() {
        return new CodeListsBody(lists.all().stream().map(CodeListResource::body).toList());
    }

    private static CodeListBody body(PublishedList list) {
        return new CodeListBody(
                list.name(),
                list.meaning(),
                list.version(),
                list.effectiveFrom(),
                list.source(),
                PATH + "/" + list.name());
    }

    @GetMapping(PATH + "/{name}")
    @May({
        PUBLISHER,
        PRACTITIONER,
        MASH,
        INTELLIGENCE,
        COORDINATOR,
        AUDITOR,
        AGENCY_ADMIN,
        HUB_ADMIN
    })
    @Operation(summary = "Read a code list with its codes", operationId = "readCodeList")
    PublishedList list(@PathVariable String name) {
        return lists.named(name).orElseThrow(() -> new RefusalException(new Refusal.NotFound()));
    }
}
