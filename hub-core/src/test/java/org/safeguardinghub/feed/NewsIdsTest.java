package org.safeguardinghub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewsIdsTest {
    private static final String NEWS = "feed answer:school:17";

    private final NewsIds ids = new NewsIds(new byte[] {1, 2, 3});

    @Test
    void the_same_news_has_the_same_id() {
        assertThat(ids.of(NEWS)).isEqualTo(new NewsIds(new byte[] {1, 2, 3}).of(NEWS));
        assertThat(ids.of(NEWS)).isNotEqualTo(ids.of("feed answer:school:18"));
    }

    @Test
    void whoever_has_another_secret_does_not_find_it_by_trying() {
        assertThat(new NewsIds(new byte[] {1, 2, 4}).of(NEWS)).isNotEqualTo(ids.of(NEWS));
    }

    @Test
    void it_is_a_uuid_of_a_form_of_our_own() {
        assertThat(ids.of(NEWS).version()).isEqualTo(8);
        assertThat(ids.of(NEWS).variant()).isEqualTo(2);
    }
}
