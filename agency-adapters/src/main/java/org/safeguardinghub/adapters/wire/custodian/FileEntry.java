package org.safeguardinghub.adapters.wire.custodian;

/** One entry of a file's list of records: read, or not what it should be. */
public sealed interface FileEntry permits CustodianRecord, BrokenRecord {
    /** JSON pointer of the entry in its file. */
    String pointer();
}
