package org.safeguardinghub.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;

import org.junit.jupiter.api.Test;

class FieldDescriptionsTest {
    private static final class One {
        record Same(String text) {}
    }

    private static final class Other {
        record Same(String words) {}
    }

    private static OpenAPI describing(Class<?>... records) {
        var descriptions = new FieldDescriptions();
        var converters = new ModelConverters(true);
        converters.addConverter(descriptions);
        for (var type : records) {
            converters.readAll(type);
        }
        var description = new OpenAPI();
        descriptions.customise(description);
        return description;
    }

    @Test
    void two_records_of_one_name_are_both_named() {
        assertThat(describing(One.Same.class, Other.Same.class).getExtensions())
                .extractingByKey("x-ambiguous")
                .asString()
                .contains(One.Same.class.getName(), Other.Same.class.getName());
    }

    @Test
    void a_name_of_its_own_is_nothing_to_speak_of() {
        assertThat(describing(One.Same.class, One.Same.class).getExtensions()).isNull();
    }
}
