package org.safeguardinghub.adapters.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.adapters.wire.custodian.CustodianFile;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;

class PersonalDetailsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void somebody_whose_relationship_nobody_wrote_down_is_still_told_of() throws Exception {
        JsonNode content =
                content("{\"relatedPeople\":[{\"name\":\"Ivo Marsh\",\"risk\":[\"Owns a dog\"]}]}");

        assertThat(content.at("/ID/relationships/0/relationship").stringValue())
                .isEqualTo("Not stated");
        assertThat(content.at("/RISK/relatedPeople/0/name").stringValue()).isEqualTo("Ivo Marsh");
    }

    @Test
    void nothing_said_publishes_the_identifier_and_no_empty_category() throws Exception {
        JsonNode content = content("{\"firstName\":null,\"lastName\":\" \",\"makaton\":false}");

        assertThat(content.toString())
                .isEqualTo(
                        "{\"ID\":{\"identifiers\":[{\"scheme\":\"NHS\",\"value\":\"9993012017\"}]}}");
    }

    private JsonNode content(String payload) throws Exception {
        Path file = folder.resolve("sample-Council-9993012017_PersonalDetailsRecordV1.json");
        Files.writeString(file, payload);
        CustodianRecord record = (CustodianRecord) CustodianFile.read(file).entries().getFirst();
        return PersonalDetails.subject(record).body().path("content");
    }
}
