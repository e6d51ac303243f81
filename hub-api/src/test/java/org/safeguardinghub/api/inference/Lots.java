package org.safeguardinghub.api.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seals, limits and involvements that fall on a script's records by lot. */
final class Lots {
    private static final List<String> AGENCIES =
            List.of("school", "csc", "gp", "force", "other-csc");
    private static final List<String> LEVELS = List.of("NONE", "EXISTENCE", "SUMMARY");
    private static final int ONE_IN = 4;
    private static final int INVOLVEMENTS = 12;

    private Lots() {}

    /**
     * Commands of the owners; a hub refuses some, for example on what is no record of its own.
     *
     * @param readable ids under which something can be read
     */
    static List<Step> drawn(List<Step> script, Set<String> readable, Random lot) {
        var drawn = new ArrayList<Step>();
        for (var step : script) {
            if (readable.contains(step.created()) && lot.nextInt(ONE_IN) == 0) {
                drawn.add(restriction(step, lot));
            }
        }
        var subjects = script.stream().filter(step -> step.path().equals("/subjects")).toList();
        for (int n = 0; n < INVOLVEMENTS; n++) {
            drawn.add(involvement(one(subjects, lot), one(AGENCIES, lot)));
        }
        return drawn;
    }

    private static Step restriction(Step step, Random lot) {
        var about = step.path().equals("/subjects") ? "subject" : "record";
        if (about.equals("subject") || lot.nextInt(2) == 0) {
            return planned(
                    step.agency(),
                    "/restrictions",
                    "'kind':'SEAL','%s':'%s','agencies':[%s],'reason':'x'"
                            .formatted(about, step.created(), named(step.agency(), lot)));
        }
        return planned(
                step.agency(),
                "/restrictions",
                "'kind':'LIMIT','record':'%s','category':'%s','highest':'%s','reason':'x'"
                        .formatted(
                                step.created(),
                                one(List.of("NARR", "META", "ID"), lot),
                                one(LEVELS, lot)));
    }

    /** Whoever seals is inside, and by lot somebody else. */
    private static String named(String owner, Random lot) {
        var named = new TreeSet<>(List.of(owner, one(AGENCIES, lot)));
        return named.stream().map(agency -> "'" + agency + "'").collect(Collectors.joining(","));
    }

    private static Step involvement(Step child, String agency) {
        return planned(
                child.agency(),
                "/involvements",
                "'subject':'%s','agency':'%s','kind':'REFERRAL'"
                        .formatted(child.created(), agency));
    }

    private static Step planned(String agency, String path, String fields) {
        var id = UUID.randomUUID().toString();
        var body = ("{'id':'" + id + "'," + fields + "}").replace('\'', '"');
        return new Step(agency, "PRACTITIONER", path, body, id, "", "");
    }

    private static <T> T one(List<T> all, Random lot) {
        return all.get(lot.nextInt(all.size()));
    }
}
