package org.safeguardinghub.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.api.body.BodyRejected;
import org.safeguardinghub.api.body.StrictBodies;
import org.safeguardinghub.api.content.FieldOfContent.Kind;
import org.safeguardinghub.api.subject.SubjectRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every field of every category at its limits, and beyond. */
class ContentLimitsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final StrictBodies BODIES =
            new StrictBodies(Validation.buildDefaultValidatorFactory().getValidator());

    /** A character of four bytes, of which Java makes two units. */
    private static final String WIDE = "\ud83d\ude00";

    private static final List<FieldOfContent> FIELDS = FieldOfContent.all();

    static Stream<FieldOfContent> limited() {
        return FIELDS.stream().filter(field -> field.limit() > 0);
    }

    static Stream<FieldOfContent> texts() {
        return FIELDS.stream().filter(field -> field.kind() == Kind.TEXT);
    }

    static Stream<FieldOfContent> coded() {
        return FIELDS.stream().filter(field -> field.kind() == Kind.CODE);
    }

    static Stream<FieldOfContent> told() {
        return FIELDS.stream().filter(FieldOfContent::wasSo);
    }

    @Test
    void there_is_something_to_test() {
        assertThat(limited()).hasSizeGreaterThan(80);
        assertThat(texts()).hasSizeGreaterThan(60);
        assertThat(coded()).hasSizeGreaterThan(15);
        assertThat(told()).hasSizeGreaterThan(8);
    }

    @Test
    void every_text_and_every_list_has_a_limit() {
        assertThat(
                        FIELDS.stream()
                                .filter(f -> f.kind() == Kind.TEXT || f.kind() == Kind.LIST)
                                .filter(f -> f.limit() == 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limited")
    void the_longest_is_read_and_one_more_is_refused_by_name(FieldOfContent field) {
        read(field, field.ofSize(field.limit(), WIDE));
        assertRefused(field, field.ofSize(field.limit() + 1, WIDE), "field.too-long");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_cannot_be_shown_or_turns_text_is_refused_by_name(FieldOfContent field) {
        for (var bad : List.of("\u0000", "\u001b", "\u202e", "\u2067", "\uffff")) {
            assertRefused(field, JSON.getNodeFactory().stringNode("a" + bad), "field.characters");
        }
        read(field, JSON.getNodeFactory().stringNode("\u00e9\u6f22"));
    }

    @ParameterizedTest
    @MethodSource("coded")
    void a_code_that_is_not_in_its_list_is_refused_by_name(FieldOfContent field) {
        assertRefused(field, JSON.getNodeFactory().stringNode("NO_SUCH_CODE"), "code.unknown");
    }

    @ParameterizedTest
    @MethodSource("told")
    void what_was_so_cannot_lie_in_the_future(FieldOfContent field) {
        var day = field.kind() == Kind.DAY;
        assertRefused(
                field,
                JSON.getNodeFactory().stringNode(day ? "2199-01-01" : "2199-01-01T00:00:00Z"),
                "field.date");
        assertRefused(
                field,
                JSON.getNodeFactory().stringNode(day ? "2026-02-30" : "2026-02-30T00:00:00Z"),
                "field.date");
        read(field, JSON.getNodeFactory().stringNode(day ? "2012-02-29" : "2012-02-29T00:00:00Z"));
    }

    private static void read(FieldOfContent field, JsonNode value) {
        BODIES.read(body(field, value), SubjectRequest.class);
    }

    private static void assertRefused(FieldOfContent field, JsonNode value, String code) {
        assertThatThrownBy(() -> read(field, value))
                .as(field.toString())
                .asInstanceOf(InstanceOfAssertFactories.type(BodyRejected.class))
                .satisfies(
                        refused -> {
                            assertThat(refused.errors()).as(field.toString()).hasSize(1);
                            assertThat(refused.errors().getFirst().code()).isEqualTo(code);
                            assertThat(refused.errors().getFirst().field())
                                    .isEqualTo("/content" + field.pointer());
                        });
    }

    private static byte[] body(FieldOfContent field, JsonNode value) {
        var body = JSON.createObjectNode();
        body.put("id", UUID.randomUUID().toString());
        body.set("content", field.in(value));
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
