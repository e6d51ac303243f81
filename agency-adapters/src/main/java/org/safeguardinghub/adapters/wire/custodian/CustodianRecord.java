package org.safeguardinghub.adapters.wire.custodian;

/**
 * One record of one person, its envelope and payload still to be read by a translator. Reading is
 * noted in the file's ledger.
 */
public record CustodianRecord(
        String pointer,
        Custodian custodian,
        String recordId,
        String personId,
        DetailsType type,
        Fields envelope,
        Fields payload)
        implements FileEntry {

    /** Without the person: their identifier is personal. */
    @Override
    public String toString() {
        return custodian.id() + " " + recordId + " " + type.wireName();
    }
}
