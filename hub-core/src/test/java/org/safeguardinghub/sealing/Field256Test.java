package org.safeguardinghub.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The field by its laws, for all of its elements, and by the examples of FIPS 197. */
class Field256Test {
    @Test
    void products_are_those_of_the_standard() {
        assertThat(Field256.times(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(Field256.times(0x57, 0x13)).isEqualTo(0xfe);
        assertThat(Field256.times(0x53, 0xca)).isEqualTo(1);
    }

    @Test
    void each_but_nought_has_an_inverse_and_nought_has_none() {
        for (int one = 1; one < 256; one++) {
            assertThat(Field256.times(one, Field256.inverse(one))).isEqualTo(1);
        }
        assertThat(Field256.inverse(0)).isZero();
    }

    @Test
    void the_laws_of_a_field_hold() {
        for (int a = 0; a < 256; a++) {
            assertThat(Field256.times(a, 1)).isEqualTo(a);
            for (int b = 0; b < 256; b++) {
                int product = Field256.times(a, b);
                assertThat(product).isBetween(0, 255).isEqualTo(Field256.times(b, a));
                int c = (a * 31 + b * 7 + 5) & 0xff;
                assertThat(Field256.times(a, b ^ c)).isEqualTo(product ^ Field256.times(a, c));
                assertThat(Field256.times(product, c))
                        .isEqualTo(Field256.times(a, Field256.times(b, c)));
            }
        }
    }
}
