package org.safeguardinghub.rigs.kill;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A school's custodian file: of each invented person the details, which become a subject, and the
 * education record, which becomes a concern.
 *
 * @param round files of different rounds have no person in common
 */
record SchoolFile(Path file, int round, int persons) {
    private static final long FIRST_PERSON = 9_990_000_000L;
    private static final int PERSONS_PER_ROUND = 10_000;

    /** As many of each of the two kinds as there are persons. */
    int records() {
        return 2 * persons;
    }

    SchoolFile write() throws IOException {
        var json = JsonMapper.shared();
        var content = json.createObjectNode().put("orgId", "northtown-school");
        var records = content.putArray("records");
        for (int i = 0; i < persons; i++) {
            long person = FIRST_PERSON + (long) round * PERSONS_PER_ROUND + i;
            record(records, person, "personal")
                    .put("firstName", "Child")
                    .put("lastName", "Number " + person);
            record(records, person, "education")
                    .put("educationSettingName", "Northtown High School");
        }
        Files.writeString(file, json.writeValueAsString(content));
        return this;
    }

    private static ObjectNode record(ArrayNode records, long person, String kind) {
        return records.addObject()
                .put("recordId", "SCH-" + person + "-" + kind)
                .put("personId", Long.toString(person))
                .put("recordType", kind + ".details")
                .put("version", "1")
                .putObject("payload");
    }
}
