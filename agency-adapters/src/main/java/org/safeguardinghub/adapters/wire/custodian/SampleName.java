package org.safeguardinghub.adapters.wire.custodian;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bare sample's name tells: {@code sample-<provider>-<person>_<kind>V1.json}. The record id
 * leaves the person out, because record ids are shown and logged.
 */
record SampleName(String custodian, String personId, DetailsType type, String recordId) {
    private static final Pattern FORM =
            Pattern.compile("sample-([A-Za-z0-9]+)-(\\d{10})_([A-Za-z]+)V1\\.json");

    static SampleName of(String fileName) {
        Matcher name = FORM.matcher(fileName);
        if (!name.matches()) {
            throw new WrongShape(
                    "", "expected orgId and records, or a file named as a sample of one record");
        }
        DetailsType type =
                DetailsType.ofSampleName(name.group(3))
                        .orElseThrow(
                                () -> new WrongShape("", "unknown record type in the file's name"));
        return new SampleName(name.group(1), name.group(2), type, name.group(3) + "V1");
    }
}
