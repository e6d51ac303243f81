package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistrictsTest {
    private final Districts districts = new Districts(new byte[32]);

    @Test
    void a_district_is_read_again_and_equal_ones_read_alike() {
        assertThat(districts.opened(districts.sealed("EC1A"))).isEqualTo("EC1A");
        assertThat(districts.sealed("M1"))
                .isEqualTo(districts.sealed("M1"))
                .isNotEqualTo(districts.sealed("M11"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void by_another_key_it_is_another_text() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(new Districts(other).sealed("M1")).isNotEqualTo(districts.sealed("M1"));
    }
}
