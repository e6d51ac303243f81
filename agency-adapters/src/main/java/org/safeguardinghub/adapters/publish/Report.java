package org.safeguardinghub.adapters.publish;

import org.safeguardinghub.adapters.client.Refusal;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one run did, a line for each record, for a person to read and (JSON) for a program. */
final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final PrintWriter out;
    private final boolean dryRun;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<ObjectNode> records = new ArrayList<>();
    private boolean allGood = true;

    Report(PrintWriter out, boolean dryRun) {
        this.out = out;
        this.dryRun = dryRun;
    }

    void add(Item item, RecordOutcome outcome) {
        counts.merge(outcome.word(), 1, Integer::sum);
        allGood &= outcome.good();
        out.println(
                "%-10s %s %s"
                        .formatted(outcome.word(), where(item, outcome), said(outcome))
                        .stripTrailing());
        if (outcome instanceof RecordOutcome.Refused(Refusal refusal)) {
            refusal.errors().forEach(e -> out.println("           " + e.field() + " " + e.code()));
        }
        records.add(json(item, outcome));
    }

    /** One line for each place in the format, however many records have it. */
    void noHome(List<Translation.NoHome> leaves) {
        Map<String, List<Translation.NoHome>> places = new LinkedHashMap<>();
        for (Translation.NoHome leaf : leaves) {
            String place = leaf.pointer().replaceAll("/\\d+(?=/|$)", "/*");
            places.computeIfAbsent(place, _ -> new ArrayList<>()).add(leaf);
        }
        if (!places.isEmpty()) {
            out.println("\nNo home in the hub, not published:");
        }
        places.forEach(
                (place, found) ->
                        out.println(
                                "  %s (%d, first %s#%s)"
                                        .formatted(
                                                place,
                                                found.size(),
                                                found.getFirst().file(),
                                                found.getFirst().pointer())));
    }

    void sumUp() {
        List<String> parts = new ArrayList<>();
        counts.forEach((word, count) -> parts.add(count + " " + word));
        out.println(
                "\n%d records: %s"
                        .formatted(
                                records.size(),
                                parts.isEmpty() ? "none" : String.join(", ", parts)));
        out.flush();
    }

    boolean allGood() {
        return allGood;
    }

    /** Everything above for a program; in a dry run with the bodies, which tell of children. */
    String json(List<Translation.NoHome> leaves) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ObjectNode summary = report.putObject("summary");
        counts.forEach(summary::put);
        report.putArray("records").addAll(records);
        for (Translation.NoHome leaf : leaves) {
            report.withArrayProperty("noHome")
                    .addObject()
                    .put("file", leaf.file())
                    .put("pointer", leaf.pointer());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static String where(Item item, RecordOutcome outcome) {
        String file =
                outcome instanceof RecordOutcome.Broken(String place, String _) && !place.isEmpty()
                        ? item.file() + "#" + place
                        : item.file();
        return String.join(" ", file, item.recordId(), item.kind()).stripTrailing();
    }

    private static String said(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Accepted(String _, String position) -> "position " + position;
            case RecordOutcome.Unchanged(String _, String position) -> "position " + position;
            case RecordOutcome.Refused(Refusal r) -> r.status() + " " + r.code() + " " + r.detail();
            case RecordOutcome.Broken(String _, String fault) -> fault;
            case RecordOutcome.NotSent(String reason) -> reason;
            case RecordOutcome.WouldSend() -> "";
        };
    }

    private ObjectNode json(Item item, RecordOutcome outcome) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("file", item.file())
                        .put("recordId", item.recordId())
                        .put("recordType", item.kind())
                        .put("outcome", outcome.word());
        switch (outcome) {
            case RecordOutcome.Accepted(String created, String position) ->
                    json.put("created", created).put("position", position);
            case RecordOutcome.Unchanged(String created, String position) ->
                    json.put("created", created).put("position", position);
            case RecordOutcome.Refused(Refusal r) -> {
                json.put("status", r.status()).put("code", r.code()).put("detail", r.detail());
                json.set("errors", JSON.valueToTree(r.errors()));
            }
            case RecordOutcome.Broken(String place, String fault) ->
                    json.put("pointer", place).put("fault", fault);
            case RecordOutcome.NotSent(String reason) -> json.put("reason", reason);
            case RecordOutcome.WouldSend() -> bodies(json, item);
        }
        return json;
    }

    private void bodies(ObjectNode json, Item item) {
        if (dryRun && item.made() instanceof Item.About(var concern, var subject)) {
            json.set("subject", subject.body());
            json.set("concern", concern.draft());
        } else if (dryRun && item.made() instanceof Item.Subject(var subject)) {
            json.set("subject", subject.body());
        }
    }
}
