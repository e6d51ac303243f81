package org.safeguardinghub.subjectaccess.readrequest;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.Mark.Give;
import org.safeguardinghub.subjectaccess.Mark.GiveInPart;
import org.safeguardinghub.subjectaccess.Mark.Redaction;
import org.safeguardinghub.subjectaccess.Mark.Withhold;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How marks are written before they are sealed. Kept for good: add a field, never change one. */
public final class MarksForm {
    /** The event that carries them, to which they are bound. */
    public static final String EVENT = "subject-access.marked";

    private static final JsonMapper JSON = JsonMapper.shared();

    private MarksForm() {}

    public static Content of(List<ItemMark> marks) {
        var all = JSON.createObjectNode();
        var list = all.putArray("marks");
        marks.forEach(mark -> list.add(written(mark)));
        return new Content(Map.of(Category.META, JSON.writeValueAsBytes(all)));
    }

    public static List<ItemMark> read(byte[] clear) {
        var marks = new ArrayList<ItemMark>();
        JSON.readTree(clear).path("marks").forEach(one -> marks.add(read(one)));
        return marks;
    }

    private static ObjectNode written(ItemMark mark) {
        var fields = JSON.createObjectNode().put("item", mark.item());
        switch (mark.mark()) {
            case Give _ -> fields.put("give", true);
            case GiveInPart(var redacted) -> {
                var list = fields.putArray("redacted");
                for (var one : redacted) {
                    list.add(grounds(one.grounds()).put("category", one.category().name()));
                }
            }
            case Withhold(var grounds) -> fields.set("withheld", grounds(grounds));
        }
        return fields;
    }

    private static ObjectNode grounds(Grounds grounds) {
        var fields =
                JSON.createObjectNode()
                        .put("exemption", grounds.exemption().name())
                        .put("untold", grounds.untold())
                        .put("judgedBy", grounds.judgedBy());
        if (grounds.note() != null) {
            fields.put("note", grounds.note());
        }
        return fields;
    }

    private static ItemMark read(JsonNode fields) {
        return new ItemMark(fields.path("item").asInt(), mark(fields));
    }

    private static Mark mark(JsonNode fields) {
        if (fields.has("withheld")) {
            return new Withhold(readGrounds(fields.path("withheld")));
        }
        if (fields.has("redacted")) {
            var redacted = new ArrayList<Redaction>();
            for (var one : fields.path("redacted")) {
                var category = Category.valueOf(one.path("category").asString());
                redacted.add(new Redaction(category, readGrounds(one)));
            }
            return new GiveInPart(redacted);
        }
        return new Give();
    }

    private static Grounds readGrounds(JsonNode fields) {
        return new Grounds(
                Exemption.valueOf(fields.path("exemption").asString()),
                fields.path("untold").asBoolean(),
                fields.path("judgedBy").asString(),
                text(fields, "note"));
    }

    private static @Nullable String text(JsonNode fields, String name) {
        return fields.has(name) ? fields.path(name).asString() : null;
    }
}
