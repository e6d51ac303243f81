package org.safeguardinghub.rigs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    private void fromOneTo(int millis) {
        for (int i = millis; i > 0; i--) {
            samples.add(i * 1_000_000L);
        }
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        fromOneTo(2000);

        assertThat(samples.millis(0.5)).isEqualTo(1000);
        assertThat(samples.millis(0.99)).isEqualTo(1980);
        assertThat(samples.millis(1)).isEqualTo(2000);
        assertThat(samples.count()).isEqualTo(2000);
    }

    @Test
    void one_value_is_every_percentile() {
        fromOneTo(1);

        assertThat(samples.millis(0.01)).isEqualTo(1);
        assertThat(samples.millis(0.99)).isEqualTo(1);
    }

    @Test
    void nothing_measured_is_not_a_number() {
        assertThat(samples.millis(0.99)).isNaN();
    }
}
