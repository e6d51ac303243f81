package org.safeguardinghub.api.subjectaccess;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.GroundsBody;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.InBundle;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.ItemBody;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.MarkBody;
import org.safeguardinghub.api.subjectaccess.SubjectAccessBody.RedactionBody;
import org.safeguardinghub.chronology.HeldPart;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.bundle.Piece;
import org.safeguardinghub.subjectaccess.bundle.Suggestions;
import org.safeguardinghub.subjectaccess.bundle.Suggestions.Signs;
import org.safeguardinghub.subjectaccess.bundle.Told;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of a request as those who mark and approve read them. */
final class WorkingList {
    /** A person whom content names by a role, for example a referrer. */
    private static final String ROLE = "role";

    private final Prepared prepared;
    private final Map<Integer, Piece> pieces = new HashMap<>();

    private WorkingList(Prepared prepared) {
        this.prepared = prepared;
        prepared.pieces().forEach(piece -> pieces.put(piece.number(), piece));
    }

    static List<ItemBody> of(Prepared prepared) {
        var list = new WorkingList(prepared);
        return prepared.request().items().stream().map(list::body).toList();
    }

    private ItemBody body(Item item) {
        var held = pieces.get(item.number()) instanceof Piece.Held one ? one : null;
        var disclosed = pieces.get(item.number()) instanceof Piece.Disclosed one ? one : null;
        var isThere = held != null || disclosed != null;
        return new ItemBody(
                item.number(),
                item.kind(),
                isThere ? null : Boolean.TRUE,
                item.isAnothers(prepared.gathered().agency()) ? Boolean.TRUE : null,
                item.saidBy().text(),
                item.record(),
                held == null ? null : held.type(),
                held == null ? null : held.event(),
                held != null ? held.happenedAt() : disclosed == null ? null : disclosed.at(),
                held == null ? null : held.codes(),
                held == null ? null : held.content(),
                disclosed == null ? null : disclosed.agencies(),
                disclosed == null ? null : disclosed.purposes(),
                suggested(item),
                mark(prepared.marks().get(item.number())),
                inBundle(prepared.told().get(item.number())));
    }

    private List<Exemption> suggested(Item item) {
        if (pieces.get(item.number()) instanceof Piece.Disclosed disclosed) {
            return List.copyOf(Suggestions.ofDisclosure(disclosed.purposes()));
        }
        return prepared.gathered()
                .part(item)
                .map(part -> List.copyOf(Suggestions.of(signs(item, part))))
                .orElse(List.of());
    }

    private Signs signs(Item item, HeldPart part) {
        var record = part.envelope().record();
        return new Signs(
                record.type(),
                part.content().keySet(),
                item.isAnothers(prepared.gathered().agency()),
                prepared.gathered().holding().sealed().contains(record.id()),
                !part.markings().handling().isEmpty(),
                record.subjects().size() > 1
                        || part.content().values().stream().anyMatch(WorkingList::namesByRole));
    }

    private static boolean namesByRole(JsonNode content) {
        return !content.findValues(ROLE).isEmpty() || !content.findValues("relationship").isEmpty();
    }

    private static @Nullable MarkBody mark(@Nullable ItemMark mark) {
        if (mark == null) {
            return null;
        }
        return switch (mark.mark()) {
            case Mark.Give _ -> new MarkBody(null, null);
            case Mark.GiveInPart(var redacted) ->
                    new MarkBody(
                            null,
                            redacted.stream()
                                    .map(
                                            one ->
                                                    new RedactionBody(
                                                            one.category(), grounds(one.grounds())))
                                    .toList());
            case Mark.Withhold(var grounds) -> new MarkBody(grounds(grounds), null);
        };
    }

    private static GroundsBody grounds(Grounds grounds) {
        return new GroundsBody(
                grounds.exemption(), !grounds.isSilent(), grounds.judgedBy(), grounds.note());
    }

    private static InBundle inBundle(@Nullable Told told) {
        return switch (told) {
            case null -> InBundle.NOT_TOLD;
            case Told.Withheld _ -> InBundle.TOLD_AS_WITHHELD;
            case Told.Given _, Told.Disclosed _ -> InBundle.GIVEN;
        };
    }
}
