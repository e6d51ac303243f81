package org.safeguardinghub.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastTest {
    private final Past past = new Past(7);

    @Test
    void every_table_of_the_register_is_replaced_by_what_it_held_then() {
        assertThat(past.of("select 1 from fact f, fact o join known_record r using (record_id)"))
                .doesNotContain("from fact f")
                .contains(
                        "known_from <= 7) f, (select", "p.position <= 7", ") r using (record_id)");
        assertThat(past.of("select owner from ruled_record where true"))
                .isEqualTo(
                        "select owner from (select * from ruled_record where position <= 7)"
                                + " where true");
    }

    @Test
    void what_only_begins_like_a_table_or_is_a_view_stays() {
        var question = "select fact_id from candidate c join factory on c.fact";
        assertThat(past.of(question)).isEqualTo(question);
    }
}
