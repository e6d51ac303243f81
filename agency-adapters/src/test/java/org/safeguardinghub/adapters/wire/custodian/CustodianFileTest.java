package org.safeguardinghub.adapters.wire.custodian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CustodianFileTest {
    private static final String RECORD =
            "{'recordId':'R1','personId':'9993012017','recordType':'education.details',"
                    + "'version':'1','payload':{}}";
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'orgId':'o','records':[            | at line 1, column 25 broken JSON (or the same key twice)
                    {'orgId':'o','orgId':'p'}           | at line 1, column 21 broken JSON (or the same key twice)
                    {'orgId':'o','records':[]} and more | at line 1, column 28 broken JSON (or the same key twice)
                    []                                  | at the top expected an object
                    {'orgId':7,'records':[]}            | at /orgId expected a text
                    {'records':[]}                      | at /orgId expected a text, found nothing
                    {'orgId':'o','records':{}}          | at /records expected a list
                    {'firstName':'X'}                   | at the top expected orgId and records, or a file named as a sample of one record
                    """)
    void a_fault_around_the_records_spoils_the_file(String json, String message) {
        assertThatThrownBy(() -> read("file.json", json))
                .isInstanceOf(BrokenFile.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    education.details | weather.details | /records/1/recordType | unknown record type
                    'version':'1'     | 'version':'2'   | /records/1/version    | expected version 1
                    'version':'1'     | 'version':1     | /records/1/version    | expected a text
                    'payload':{}      | 'payload':[]    | /records/1/payload    | expected an object
                    'payload':{}      | 'other':{}      | /records/1/payload    | expected an object, found nothing
                    'R1'              | '  '            | /records/1/recordId   | expected a text, found nothing
                    """)
    void a_fault_in_a_record_spoils_that_record_alone(
            String good, String bad, String place, String fault) throws Exception {
        String json =
                "{'orgId':'o','records':[%s,%s]}".formatted(RECORD, RECORD.replace(good, bad));

        CustodianFile file = read("file.json", json);

        assertThat(file.entries().getFirst()).isInstanceOf(CustodianRecord.class);
        assertThat(file.entries().getLast())
                .isEqualTo(new BrokenRecord("/records/1", place, fault));
    }

    @Test
    void a_fault_names_the_place_and_never_the_value() throws Exception {
        CustodianFile file =
                read(
                        "file.json",
                        "{'orgId':'o','records':[%s]}"
                                .formatted(RECORD.replace("{}", "{'educationSettingName':[7]}")));
        CustodianRecord record = (CustodianRecord) file.entries().getFirst();

        assertThatThrownBy(() -> record.payload().text("educationSettingName"))
                .hasMessage("/records/0/payload/educationSettingName: expected a text");
        assertThat(record.toString()).doesNotContain("9993012017");
    }

    @Test
    void a_bare_samples_name_tells_custodian_person_and_kind() throws Exception {
        CustodianFile file = read("sample-MockPolice-9993012017_CrimeDataRecordV1.json", "{}");

        CustodianRecord record = (CustodianRecord) file.entries().getFirst();
        assertThat(record.type()).isEqualTo(DetailsType.CRIME_JUSTICE);
        assertThat(record.personId()).isEqualTo("9993012017");
        assertThat(record.custodian()).isEqualTo(new Custodian("MockPolice", null));
        assertThat(record.recordId()).isEqualTo("CrimeDataRecordV1");
    }

    @Test
    void what_nobody_read_is_listed_but_nothing_said_is_not() throws Exception {
        CustodianFile file =
                read(
                        "file.json",
                        "{'orgId':'o','a/b':1,'records':[%s]}"
                                .formatted(
                                        RECORD.replace(
                                                "{}",
                                                "{'x':null,'y':' ','z':[],'q':[false,'s']}")));

        assertThat(file.ledger().unread(List.of()))
                .containsExactly("/a~1b", "/records/0/payload/q/0", "/records/0/payload/q/1");
    }

    private CustodianFile read(String name, String json) throws IOException, BrokenFile {
        Path file = folder.resolve(name);
        Files.writeString(file, json.replace('\'', '"'));
        return CustodianFile.read(file);
    }
}
