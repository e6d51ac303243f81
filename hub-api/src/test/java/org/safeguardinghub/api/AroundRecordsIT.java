package org.safeguardinghub.api;

/** Who works with a child, who is kept out, and who may do nothing at all. */
class AroundRecordsIT extends RecordTown
        implements EndedInvolvements, RestrictedRecords, ExcludedPersons {}
