package org.safeguardinghub.shared;

/** How tags are written. One place, so that what is written under a tag can be found under it. */
public final class Tags {
    private Tags() {}

    public static String of(SubjectId subject) {
        return "subject:" + subject.text();
    }

    public static String of(RecordId record) {
        return "record:" + record.text();
    }

    public static String of(AgencyId agency) {
        return "agency:" + agency.text();
    }
}
