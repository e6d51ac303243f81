package org.safeguardinghub.api.revocation;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.errors.Operation;
import org.safeguardinghub.api.errors.Scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What closes gates to those who send commands in a scene; each returns when acknowledged. */
final class GatesClosed {
    private static final String WHY = "{'id':'$','reason':'Inquiry'}";

    /** Who is excluded. */
    final String person;

    private final Scene scene;
    private final Map<String, String> suspensions = new HashMap<>();
    private String seal = "";

    GatesClosed(Scene scene, String person) {
        this.scene = scene;
        this.person = person;
    }

    /** Every agency that sends any command. */
    @Nullable Void suspendAll() {
        scene.commandsOfAgencies().stream()
                .map(Operation::agency)
                .distinct()
                .forEach(
                        agency ->
                                suspensions.put(
                                        agency, operator("/agencies/" + agency + "/suspension")));
        return null;
    }

    void endSuspensions() {
        suspensions.forEach(
                (agency, id) -> operator("/agencies/" + agency + "/suspension/" + id + "/ending"));
        suspensions.clear();
    }

    private String operator(String path) {
        return scene.made(Cases.OPERATOR, "HUB_ADMIN", path, WHY);
    }

    /** By others than the school that holds the child. */
    List<Operation> namingTheChild(List<Operation> commands) {
        return commands.stream()
                .filter(command -> !command.agency().equals("school"))
                .filter(
                        command ->
                                (command.path() + command.body()).contains(scene.child)
                                        || command.body().contains(scene.concern))
                .toList();
    }

    @Nullable Void seal() {
        seal =
                scene.made(
                        "school",
                        "PRACTITIONER",
                        "/restrictions",
                        "{'id':'$','kind':'SEAL','subject':'%s','agencies':['school'],'reason':'x'}"
                                .formatted(scene.child));
        return null;
    }

    void endSeal() {
        scene.made("school", "PRACTITIONER", "/restrictions/" + seal + "/ending", WHY);
    }

    @Nullable Void exclude() {
        scene.excludeFromEverybody(person);
        return null;
    }
}
