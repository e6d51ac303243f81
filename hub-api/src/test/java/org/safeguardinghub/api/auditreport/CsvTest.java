package org.safeguardinghub.api.auditreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void lines_by_rfc_4180() {
        var csv = new Csv();
        csv.line("plain", 12, null, true);
        csv.line("a,b", "say \"so\"", "two\r\nlines", "");
        assertThat(csv.toString())
                .isEqualTo("plain,12,,true\r\n\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1"})
    void nothing_is_a_formula(String text) {
        assertThat(Csv.field(text).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void what_is_no_formula_stays_as_it_is() {
        assertThat(Csv.field("a=b")).isEqualTo("a=b");
        assertThat(Csv.field("/api/v1/audit/decisions?a=b&c=d"))
                .isEqualTo("/api/v1/audit/decisions?a=b&c=d");
    }
}
