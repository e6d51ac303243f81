package org.safeguardinghub.adapters.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open to CAMHS",
                "Eating disorder pathway",
                "Antenatal care",
                "Substance misuse service",
                "A plan that nobody foresaw",
                "Diabetes and self-harm"
            })
    void a_plan_is_closed_unless_it_is_plainly_about_the_body(String status) {
        assertThat(Sensitive.plan(status, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asthma", "Type 1 diabetes", "Continuing care", "Physiotherapy"})
    void a_plan_about_the_body_is_open(String status) {
        assertThat(Sensitive.plan(status, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Overdose", "CAMHS", "Sexual health clinic", "Suspected self harm"})
    void an_event_whose_words_say_more_is_closed(String words) {
        assertThat(Sensitive.event(words, null)).isTrue();
    }

    @Test
    void an_ordinary_event_is_open() {
        assertThat(Sensitive.event("GP", "Injury to wrist")).isFalse();
    }
}
