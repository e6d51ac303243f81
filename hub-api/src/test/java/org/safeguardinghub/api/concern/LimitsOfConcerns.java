package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.safeguardinghub.api.concern.ConcernTown.assertRefused;
import static org.safeguardinghub.api.concern.ConcernTown.child;
import static org.safeguardinghub.api.concern.ConcernTown.hub;
import static org.safeguardinghub.api.concern.ConcernTown.json;
import static org.safeguardinghub.api.concern.ConcernTown.post;
import static org.safeguardinghub.api.concern.ConcernTown.send;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** What a concern cannot say, and how much. */
interface LimitsOfConcerns {
    @ParameterizedTest
    @MethodSource("org.safeguardinghub.api.concern.LimitsOfConcerns#whatCannotBe")
    default void what_cannot_be_is_refused_by_name_and_nothing_is_stored(
            String fields, String field) {
        long before = hub.count("select count(*) from ruled_record");
        var answer =
                post(
                        "school",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],%s,'content':{}}".formatted(child, fields));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(hub.count("select count(*) from ruled_record")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\u6f22", "\ud83d\ude00"})
    default void the_longest_account_is_20_000_characters_however_they_are_written(
            String character) {
        assertThat(send("'NARR':{'account':'" + character.repeat(20_000) + "'}").statusCode())
                .isEqualTo(201);
        assertRefused(
                "'NARR':{'account':'" + character.repeat(20_001) + "'}",
                "field.too-long",
                "/content/NARR/account");
    }

    @Test
    default void more_than_20_linked_things_are_refused_however_they_are_spread() {
        var ten = "{'description':'x'},".repeat(10).replaceAll(",$", "");

        assertThat(send("'PERP':{'people':[" + ten + "],'phones':[" + ten + "]}").statusCode())
                .isEqualTo(201);
        assertRefused(
                "'PERP':{'people':[" + ten + "],'phones':[" + ten + ",{'description':'x'}]}",
                "field.too-long",
                "/content/PERP");
    }

    static Stream<Arguments> whatCannotBe() {
        var began = "'occurredFrom':'2026-01-05T10:00:00Z',";
        return Stream.of(
                arguments(began + "'occurredTo':'2026-01-04T10:00:00Z'", "/occurredTo"),
                arguments(began + "'occurredTo':'2199-01-04T10:00:00Z'", "/occurredTo"),
                arguments("'occurredAt':'2199-01-05T10:00:00Z'", "/occurredAt"),
                arguments("'occurredAt':'2026-02-30T10:00:00Z'", "/occurredAt"),
                arguments("'reference':'a\\u0000b'", "/reference"),
                arguments("'reference':'a\\u202eb'", "/reference"),
                arguments("'reference':'" + "x".repeat(101) + "'", "/reference"));
    }
}
