package org.safeguardinghub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class RulingIdTest {
    private static final String ANSWER = "6f1d2c1e-0b1f-4a55-9d0e-3a1f5b7c9d01";

    @Test
    void what_is_shown_is_read_again() {
        var id = new RulingId(UUID.fromString(ANSWER), 12);

        assertThat(RulingId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ANSWER,
                ANSWER + ".",
                ANSWER + ".x",
                ANSWER + ".-1",
                ANSWER + ".+1",
                ANSWER + ".01",
                ANSWER + ".4294967295",
                ANSWER + ".99999999999",
                ANSWER + ".1.1",
                "zf1d2c1e-0b1f-4a55-9d0e-3a1f5b7c9d01.0"
            })
    void what_no_answer_could_have_shown_is_no_id(String text) {
        assertThat(RulingId.parse(text)).isEmpty();
    }
}
