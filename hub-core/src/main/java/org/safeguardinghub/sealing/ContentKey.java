package org.safeguardinghub.sealing;

import java.util.UUID;

/** The key of one category of one record: 256 bits. Its text form is its id. */
public record ContentKey(UUID id, byte[] secret) {
    @Override
    public String toString() {
        return "key " + id;
    }
}
