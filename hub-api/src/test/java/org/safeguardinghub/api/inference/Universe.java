package org.safeguardinghub.api.inference;

import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Steps of a script told once more in the same hub, by agencies of their own in an area of their
 * own. What is said in it reads like the script when ids, agencies and the area are translated.
 */
public final class Universe {
    public static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String AREA = "E08000021";

    private final HubWithBroker hub;
    private final String suffix;
    private final String area;
    private final Pattern scriptNames;
    private final Pattern ownNames;
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> ofScript = new HashMap<>();

    /**
     * @param number from 1 to 9, another one for each universe of a hub
     */
    public Universe(HubWithBroker hub, List<Step> script, int number) {
        this.hub = hub;
        suffix = "-u" + number;
        area = "E0900000" + number;
        var names =
                script.stream()
                        .map(Step::registers)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.joining("|"));
        scriptNames = Pattern.compile("(?<=[\"/])(" + names + ")(?=[\"/])");
        ownNames = Pattern.compile("\\b(" + names + ")" + suffix + "\\b");
    }

    /** What registers areas is true of all universes at once; each has pseudonyms of its own. */
    public static boolean canBeRetold(Step step) {
        return !step.path().equals("/areas")
                && !step.path().startsWith("/feed/")
                && !step.path().startsWith("/cross-area/");
    }

    /** Sends it; what it made goes by the script's id of it from now on. */
    public HttpResponse<String> tell(Step step) {
        same(step.commandId(), UUID.randomUUID().toString());
        var path = toOwn(step.path());
        var body = asRead(step, path, toOwn(step.body()));
        var answer = hub.post(agency(step.agency()), step.role(), path, body);
        Step.accepted(agency(step.agency()), step.role(), path, body, answer)
                .ifPresent(told -> same(step.created(), told.created()));
        return answer;
    }

    /** An approval is of what is read here: its digest is another in each universe. */
    private String asRead(Step step, String path, String body) {
        if (!body.contains("\"entries\":")) {
            return body;
        }
        var list = path.substring(0, path.lastIndexOf('/'));
        var read = hub.get(agency(step.agency()), step.role(), list, "CHILD_PROTECTION").body();
        var digest = JsonMapper.shared().readTree(read).path("entries").asString();
        return body.replaceFirst("\"entries\":\"[^\"]*\"", "\"entries\":\"" + digest + "\"");
    }

    /** The one goes by the other's name from now on; what has a name keeps it. */
    public void same(String inScript, String here) {
        if (!inScript.isEmpty() && own.putIfAbsent(inScript, here) == null) {
            ofScript.put(here, inScript);
        }
    }

    public String agency(String inScript) {
        return toOwn("\"" + inScript + "\"").replace("\"", "");
    }

    /** What an id of the script is here; where it was never told, an id that nothing has. */
    public String id(String inScript) {
        return own.computeIfAbsent(
                inScript,
                absent -> {
                    var nothing = UUID.randomUUID().toString();
                    ofScript.put(nothing, absent);
                    return nothing;
                });
    }

    public boolean knows(String inScript) {
        return own.containsKey(inScript);
    }

    public String toOwn(String scripts) {
        var ids = replace(ID, scripts, id -> own.getOrDefault(id, id));
        return replace(scriptNames, ids, name -> name + suffix).replace(AREA, area);
    }

    /** Ids that the script does not know are random. */
    String toScript(String owns) {
        var ids = replace(ID, owns, id -> ofScript.getOrDefault(id, "*"));
        return replace(ownNames, ids, name -> name.substring(0, name.length() - suffix.length()))
                .replace(area, AREA);
    }

    /** The agencies in it end with this. */
    public String suffix() {
        return suffix;
    }

    private interface Translation {
        String of(String word);
    }

    private static String replace(Pattern words, String text, Translation translation) {
        return words.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(translation.of(found.group())));
    }
}
