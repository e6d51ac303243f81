package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One object of a file, read strictly. Every read is noted in the ledger; a value of the wrong type
 * throws {@link WrongShape}. Absent, null and (for texts) blank are all "not said": null or empty.
 */
public final class Fields {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();
    private final JsonNode object;
    private final String pointer;
    private final LeafLedger ledger;

    Fields(JsonNode object, String pointer, LeafLedger ledger) {
        if (!object.isObject()) {
            throw new WrongShape(pointer, "expected an object");
        }
        this.object = object;
        this.pointer = pointer;
        this.ledger = ledger;
    }

    public @Nullable String text(String name) {
        return read(name, Fields::asText);
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        String value = text(name);
        if (value == null) {
            throw new WrongShape(at(name), "expected a text, found nothing");
        }
        return value;
    }

    public @Nullable LocalDate date(String name) {
        return read(name, Fields::asDate);
    }

    public @Nullable Boolean yesOrNo(String name) {
        return read(name, Fields::asYesOrNo);
    }

    /**
     * Whether this says yes. A "no" is checked but left unread: the hub has places for what is, not
     * for what is not, so a "no" is listed among what has no home.
     */
    public boolean saysYes(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull() || !asYesOrNo(value, at(name))) {
            return false;
        }
        ledger.read(at(name));
        return true;
    }

    /** A number, kept exactly as it was written. */
    public @Nullable JsonNode number(String name) {
        return read(name, Fields::asNumber);
    }

    public @Nullable JsonNode wholeNumber(String name) {
        return read(name, Fields::asWholeNumber);
    }

    public @Nullable Fields object(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : new Fields(value, at(name), ledger);
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String here = at(name) + "/" + i;
            String text = array.get(i).isNull() ? null : asText(array.get(i), here);
            if (text != null) {
                texts.add(text);
                ledger.read(here);
            }
        }
        return texts;
    }

    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            objects.add(new Fields(array.get(i), at(name) + "/" + i, ledger));
        }
        return objects;
    }

    private JsonNode array(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return NOTHING;
        }
        if (!value.isArray()) {
            throw new WrongShape(at(name), "expected a list");
        }
        return value;
    }

    private <T> @Nullable T read(String name, BiFunction<JsonNode, String, @Nullable T> as) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        T read = as.apply(value, at(name));
        if (read != null) {
            ledger.read(at(name));
        }
        return read;
    }

    private String at(String name) {
        return Pointer.to(pointer, name);
    }

    private static @Nullable String asText(JsonNode value, String pointer) {
        if (!value.isString()) {
            throw new WrongShape(pointer, "expected a text");
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate asDate(JsonNode value, String pointer) {
        try {
            String text = asText(value, pointer);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new WrongShape(pointer, "expected a date (YYYY-MM-DD)");
        }
    }

    private static Boolean asYesOrNo(JsonNode value, String pointer) {
        if (!value.isBoolean()) {
            throw new WrongShape(pointer, "expected true or false");
        }
        return value.booleanValue();
    }

    private static JsonNode asNumber(JsonNode value, String pointer) {
        if (!value.isNumber()) {
            throw new WrongShape(pointer, "expected a number");
        }
        return value;
    }

    private static JsonNode asWholeNumber(JsonNode value, String pointer) {
        if (!value.isIntegralNumber()) {
            throw new WrongShape(pointer, "expected a whole number");
        }
        return value;
    }
}
