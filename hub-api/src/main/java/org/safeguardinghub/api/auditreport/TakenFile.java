package org.safeguardinghub.api.auditreport;

import org.springframework.core.io.ByteArrayResource;

/** Figures or decisions that are taken out of the hub, as one file. */
final class TakenFile extends ByteArrayResource {
    TakenFile(byte[] bytes) {
        super(bytes);
    }
}
