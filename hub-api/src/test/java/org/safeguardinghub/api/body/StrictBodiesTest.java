package org.safeguardinghub.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class StrictBodiesTest {
    private static final StrictBodies BODIES =
            new StrictBodies(Validation.buildDefaultValidatorFactory().getValidator());

    enum Colour {
        RED,
        BLUE
    }

    record Place(@NotNull @Size(max = 10) String name, @Nullable Integer number) {}

    record Needed(@NotNull UUID id, @NotNull @Size(max = 3) String text, @Valid Place place) {}

    record Whole(@Nullable Integer least, @Nullable Integer most) {
        @AssertTrue(message = "`least` may not be above `most`")
        boolean isInOrder() {
            return least == null || most == null || least <= most;
        }
    }

    record Picky(@Nullable List<String> words) {
        Picky {
            words = List.copyOf(words);
        }
    }

    record Everything(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long big,
            @Nullable Double share,
            @Nullable Boolean flag,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime from,
            @Nullable Instant at,
            @Nullable Colour colour,
            @Nullable AgencyId agency,
            @Nullable SubjectId subject,
            @Nullable @Size(min = 1, max = 2) List<String> words,
            @Nullable Set<Colour> colours,
            @Nullable List<@Valid Place> places,
            @Nullable Map<Category, @Valid Place> content) {}

    private static <T> T read(String json, Class<T> type) {
        return BODIES.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static List<String> faults(String json, Class<?> type) {
        var rejected = catchThrowableOfType(BodyRejected.class, () -> read(json, type));
        assertThat(rejected).as(json).isNotNull();
        return rejected.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }

    @Test
    void a_good_body_is_read_as_it_stands() {
        var body =
                read(
                        """
                        {"text":"Zoë 🦊\\n\\t", "count":3, "big":9007199254740993, "share":0.5, "flag":true,
                         "id":"0d6ba3a0-3ff6-4b5c-9d8b-1c8a4f5e6a70", "day":"2024-02-29",
                         "from":"2026-03-01T09:30:00.25+01:00", "at":"2026-03-01T09:30:00Z",
                         "colour":"RED", "agency":"northtown-csc",
                         "subject":"0d6ba3a0-3ff6-4b5c-9d8b-1c8a4f5e6a70",
                         "words":["a"], "colours":["BLUE"], "places":[{"name":"x","number":1}],
                         "content":{"ID":{"name":"y"}}}\
                        """,
                        Everything.class);
        assertThat(body.text()).isEqualTo("Zoë 🦊\n\t");
        assertThat(body.big()).isEqualTo(9007199254740993L);
        assertThat(body.from()).isEqualTo(OffsetDateTime.parse("2026-03-01T09:30:00.25+01:00"));
        assertThat(body.colours()).containsExactly(Colour.BLUE);
        assertThat(body.content()).containsKey(Category.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"text\":}",
                "{\"text\":\"a\",}",
                "{'text':'a'}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\"} x",
                "1 2",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"places\":[{\"name\":\"a\",\"name\":\"b\"}]}",
                "{\"unknown\":{\"a\":1,\"a\":2}}",
                "{\"count\":NaN}",
                "{\"count\":01}",
                "{\"text\":\"a\nb\"}",
                "/* a */ {}",
                "\uFEFF{}"
            })
    void what_is_not_one_json_value_is_malformed(String json) {
        assertThatThrownBy(() -> read(json, Everything.class)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void other_encodings_and_deep_nesting_are_malformed() {
        var utf16 = "{}".getBytes(StandardCharsets.UTF_16BE);
        assertThatThrownBy(() -> BODIES.read(utf16, Everything.class))
                .isInstanceOf(MalformedJson.class);
        var broken = new byte[] {'"', (byte) 0xC3, '"'};
        assertThatThrownBy(() -> BODIES.read(broken, Everything.class))
                .isInstanceOf(MalformedJson.class);
        var deep = "[".repeat(100_000);
        assertThatThrownBy(() -> read(deep, Everything.class)).isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text':1}                             | /text field.type",
                "{'text':true}                          | /text field.type",
                "{'text':['a']}                         | /text field.type",
                "{'text':{'a':'b'}}                     | /text field.type",
                "{'count':'1'}                          | /count field.type",
                "{'count':''}                           | /count field.type",
                "{'count':1.0}                          | /count field.type",
                "{'count':2147483648}                   | /count field.type",
                "{'count':true}                         | /count field.type",
                "{'big':9223372036854775808}            | /big field.type",
                "{'share':'0.5'}                        | /share field.type",
                "{'share':1e999}                        | /share field.type",
                "{'flag':1}                             | /flag field.type",
                "{'flag':'true'}                        | /flag field.type",
                "{'id':'1-2-3-4-5'}                     | /id field.type",
                "{'id':''}                              | /id field.type",
                "{'subject':'x'}                        | /subject field.type",
                "{'subject':{'value':'x'}}              | /subject field.type",
                "{'agency':'No Such'}                   | /agency agency.unknown",
                "{'agency':1}                           | /agency field.type",
                "{'colour':'GREEN'}                     | /colour code.unknown",
                "{'colour':'red'}                       | /colour code.unknown",
                "{'colour':' RED'}                      | /colour code.unknown",
                "{'colour':''}                          | /colour code.unknown",
                "{'colour':'0'}                         | /colour code.unknown",
                "{'colour':0}                           | /colour field.type",
                "{'colours':['BLUE','GREEN']}           | /colours/1 code.unknown",
                "{'day':'2023-02-29'}                   | /day field.date",
                "{'day':'29/02/2024'}                   | /day field.date",
                "{'day':'2024-2-9'}                     | /day field.date",
                "{'day':'2024-02-29T00:00:00Z'}         | /day field.date",
                "{'day':''}                             | /day field.date",
                "{'day':20240229}                       | /day field.type",
                "{'day':[2024,2,29]}                    | /day field.type",
                "{'from':'2026-03-01T09:30:00'}         | /from field.date",
                "{'from':'2026-03-01T09:30Z'}           | /from field.date",
                "{'from':'2026-03-01 09:30:00Z'}        | /from field.date",
                "{'from':'2026-03-01T24:00:00Z'}        | /from field.date",
                "{'from':'2026-03-01T09:30:00+19:00'}   | /from field.date",
                "{'from':1772357400}                    | /from field.type",
                "{'at':'2026-03-01'}                    | /at field.date",
                "{'words':'a'}                          | /words field.type",
                "{'words':''}                           | /words field.type",
                "{'words':{}}                           | /words field.type",
                "{'words':[1]}                          | /words/0 field.type",
                "{'words':[null]}                       | /words/0 field.type",
                "{'words':[]}                           | /words field.missing",
                "{'words':['a','b','c']}                | /words field.too-long",
                "{'places':{'name':'a'}}                | /places field.type",
                "{'places':['a']}                       | /places/0 field.type",
                "{'places':['']}                        | /places/0 field.type",
                "{'places':[[]]}                        | /places/0 field.type",
                "{'places':[{'name':'a'},{}]}           | /places/1/name field.missing",
                "{'places':[{'name':'a','x':1}]}        | /places/0/x field.unknown",
                "{'places':[{'x':{'y':[1]},'name':'a'}]} | /places/0/x field.unknown",
                "{'content':{'ID':{}}}                  | /content/ID/name field.missing",
                "{'content':{'XYZ':{'name':'a'}}}       | /content/XYZ field.unknown",
                "{'content':{'0':{'name':'a'}}}         | /content/0 field.unknown",
                "{'content':[]}                         | /content field.type",
                "{'nonsense':{'text':'a'}}              | /nonsense field.unknown",
                "{'Text':'a'}                           | /Text field.unknown",
                "[]                                     | ` field.type`",
                "null                                   | ` field.type`",
                "'text'                                 | ` field.type`",
                "''                                     | ` field.type`",
                "1                                      | ` field.type`"
            })
    void what_is_wrong_is_named_by_its_place(String json, String fault) {
        assertThat(faults(json.replace('\'', '"'), Everything.class)).containsExactly(fault);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var json =
                """
                {"nonsense":1, "count":"1", "colour":"GREEN", "day":"x", "words":["a",2,"c"],
                 "places":[{"name":3},{"number":"x"}], "text":"\\u0000"}\
                """;
        assertThat(faults(json, Everything.class))
                .containsExactlyInAnyOrder(
                        "/text field.characters",
                        "/nonsense field.unknown",
                        "/count field.type",
                        "/colour code.unknown",
                        "/day field.date",
                        "/words/1 field.type",
                        "/places/0/name field.type",
                        "/places/1/number field.type",
                        "/places/1/name field.missing");
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_once() {
        assertThat(faults("{\"text\":\"abcd\",\"place\":{}}", Needed.class))
                .containsExactlyInAnyOrder(
                        "/id field.missing", "/place/name field.missing", "/text field.too-long");
        assertThat(faults("{\"text\":null,\"id\":null}", Needed.class))
                .containsExactlyInAnyOrder("/id field.missing", "/text field.missing");
    }

    @Test
    void a_contradiction_is_said_in_our_own_words() {
        var rejected =
                catchThrowableOfType(
                        BodyRejected.class, () -> read("{\"least\":2,\"most\":1}", Whole.class));
        assertThat(rejected.errors())
                .containsExactly(FieldError.conflict("", "`least` may not be above `most`"));
    }

    @Test
    void a_rule_is_not_a_field() {
        assertThat(faults("{\"inOrder\":true}", Whole.class))
                .containsExactly("/inOrder field.unknown");
        assertThat(faults("{\"isInOrder\":true}", Whole.class))
                .containsExactly("/isInOrder field.unknown");
    }

    @Test
    void a_contradiction_is_not_judged_on_half_a_body() {
        assertThat(faults("{\"least\":2,\"most\":\"1\"}", Whole.class))
                .containsExactly("/most field.type");
    }

    @Test
    void a_constructor_that_refuses_never_speaks_for_itself() {
        assertThat(faults("{}", Picky.class)).containsExactly(" field.conflict");
        assertThat(faults("{\"words\":[1]}", Picky.class)).containsExactly("/words/0 field.type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u001b",
                "\\u0085",
                "\\u202e",
                "\\u2066",
                "\\ud800",
                "\\udc00\\ud800",
                "\\ufffe",
                "\u202e",
                "\u2069",
                "\u007f"
            })
    void characters_that_hide_or_turn_text_are_refused(String character) {
        assertThat(faults("{\"text\":\"a" + character + "\"}", Everything.class))
                .containsExactly("/text field.characters");
        assertThat(faults("{\"nonsense\":{\"deep\":[\"" + character + "\"]}}", Everything.class))
                .contains("/nonsense/deep/0 field.characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🦊",
                "\\ud83e\\udd8a",
                "👨‍👩‍👧",
                "محمد",
                "\u200f",
                "李",
                "e\u0301",
                "\\r\\n\\t"
            })
    void the_characters_of_real_names_are_kept(String text) {
        assertThat(read("{\"text\":\"" + text + "\"}", Everything.class).text()).isNotEmpty();
    }

    @Test
    void a_field_that_does_not_look_like_a_field_is_not_repeated() {
        assertThat(faults("{\"Ann Other\":1}", Everything.class)).containsExactly(" field.unknown");
        assertThat(faults("{\"places\":[{\"name\":\"x\",\"Ann Other\":1}]}", Everything.class))
                .containsExactly("/places/0 field.unknown");
    }

    @Test
    void a_flood_of_faults_is_cut_off() {
        var json = new StringBuilder("{\"text\":\"a\"");
        for (int i = 0; i < 1000; i++) {
            json.append(",\"f").append(i).append("\":1");
        }
        assertThat(faults(json + "}", Everything.class)).hasSize(Faults.AT_MOST);
    }
}
