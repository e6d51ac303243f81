package org.safeguardinghub.api.subjectaccess;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.bundle.Bundle;
import org.safeguardinghub.subjectaccess.readrequest.RequestFile;
import org.safeguardinghub.subjectaccess.readrequest.RequestSoFar;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/** Brings a request together with what is held; neither is there without the other. */
@Component
class SubjectAccessDesk {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RequestFile file;
    private final Gathering gathering;
    private final AttachedFiles files;

    SubjectAccessDesk(RequestFile file, Gathering gathering, AttachedFiles files) {
        this.file = file;
        this.gathering = gathering;
        this.files = files;
    }

    static Official official(Caller caller) {
        return new Official(caller.sub(), caller.actingFor());
    }

    /** What is held now, for a request of this agency. */
    Gathered gathered(Caller caller, Ask ask, RecordId id) {
        var found =
                file.find(caller.agency(), id).orElseThrow(() -> gathering.absent(caller, ask, id));
        return gathering.all(caller, ask, id, found.request().received().subject(), null);
    }

    /** What would be told by the marks as they are; ages as when it was collected. */
    Prepared prepared(Caller caller, Ask ask, RecordId id) {
        var request =
                file.find(caller.agency(), id)
                        .orElseThrow(() -> gathering.absent(caller, ask, id))
                        .request();
        var collected = request.collected();
        var subject = request.received().subject();
        var at = collected == null ? null : collected.at();
        var gathered = gathering.all(caller, ask, id, subject, at);
        var received = request.received();
        var reference = said(request, received, received.said()).path("reference").asString("");
        return Prepared.of(request, file.marks(request), reference, gathered);
    }

    Bundle bundle(Prepared prepared, Instant madeAt) {
        return prepared.bundle(madeAt, files.of(prepared));
    }

    /** That it left is a disclosure of what it tells, recorded before it is answered. */
    void given(Caller caller, Ask ask, Prepared prepared) {
        var received = prepared.request().received();
        gathering.given(caller, ask, received.request(), received.subject(), prepared.given());
    }

    /** What was said beside an event; no fields where its key was destroyed. */
    JsonNode said(RequestSoFar request, SubjectAccessEvent event, Sealed said) {
        return file.said(request, event, said)
                .map(JSON::readTree)
                .orElseGet(JSON::createObjectNode);
    }
}
