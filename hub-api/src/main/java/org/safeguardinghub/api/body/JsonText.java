package org.safeguardinghub.api.body;

import org.safeguardinghub.api.problem.FieldError;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The first look at a body: one JSON value, all text in it plain, no holes in its lists. */
final class JsonText {
    static final JsonFactory STRICT =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxNumberLength(40)
                                    .maxNameLength(1000)
                                    .build())
                    .build();

    private JsonText() {}

    /** JSON is UTF-8 here, without a guess at other encodings. */
    static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedJson("it is not UTF-8");
        }
    }

    static void check(String text, Faults faults) {
        try (var parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            var values = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                checkToken(parser, token, faults);
                if (!token.isStructStart() && parser.streamReadContext().inRoot()) {
                    values++;
                }
            }
            if (values != 1) {
                throw new MalformedJson("one value is expected");
            }
        } catch (JacksonException malformed) {
            throw MalformedJson.at(malformed);
        }
    }

    /** The text of one member of an object, as it was written: nothing of it is lost or mended. */
    static String member(String text, String name) {
        try (var parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var wanted = parser.currentName().equals(name);
                parser.nextToken();
                var from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (wanted) {
                    // a value that is no object or list is read lazily
                    parser.finishToken();
                    var to = (int) parser.currentLocation().getCharOffset();
                    return text.substring(from, to);
                }
            }
            throw new MalformedJson("the member `" + name + "` is not there");
        } catch (JacksonException malformed) {
            throw MalformedJson.at(malformed);
        }
    }

    private static void checkToken(JsonParser parser, JsonToken token, Faults faults) {
        var place = parser.streamReadContext();
        var isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
        if (isText && !PlainText.isPlain(parser.getString())) {
            faults.add(place.pathAsPointer().toString(), FieldError::characters);
        }
        if (token == JsonToken.VALUE_NULL && place.inArray()) {
            faults.add(
                    place.pathAsPointer().toString(),
                    field -> FieldError.type(field, "a value: a list has no nulls"));
        }
    }
}
