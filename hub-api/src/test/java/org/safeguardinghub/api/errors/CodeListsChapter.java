package org.safeguardinghub.api.errors;

import java.util.List;

/** The lists of codes, which need no purpose and take any role that is one. */
final class CodeListsChapter implements Chapter {
    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                Operation.read("listCodeLists", "/code-lists", "school").asking("", "PUBLISHER"),
                Operation.read("readCodeList", "/code-lists/level", "school")
                        .asking("", "PUBLISHER")
                        .refusing("not-found", good -> good.at("/api/v1/code-lists/no-such-list"))
                        .refusing(
                                "not-found", good -> good.at("/api/v1/code-lists/" + Echo.CANARY)));
    }
}
