package org.safeguardinghub.api.consent;

import org.safeguardinghub.chronology.Entry;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a decision in sentences that a young person can read. It adds nothing to the record. */
final class ReceiptText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private ReceiptText() {}

    static String of(Entry entry) {
        var narrative = content(entry, Category.NARR);
        var covered = content(entry, Category.META);
        var lines = new ArrayList<String>();
        lines.add(
                "On %s this was written down: %s"
                        .formatted(
                                DAY.format(entry.envelope().recordedAt()),
                                decided(
                                        entry.codes().getOrDefault("kind", ""),
                                        first(entry),
                                        narrative)));
        lines.add(covers(covered));
        addEnd(covered, lines);
        addTold(narrative, lines);
        for (var part : entry.later()) {
            lines.add(later(part.codes().getOrDefault("state", ""), part.recordedAt()));
        }
        lines.add("You can ask us about this at any time. Keep this paper if you want to.");
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /** Nothing is said where the ruling does not show it in full. */
    private static JsonNode content(Entry entry, Category category) {
        var shown = entry.ruling().level(category) == Level.FULL;
        JsonNode content = entry.content().get(category);
        return shown && content != null ? content : MissingNode.getInstance();
    }

    /** How it was decided at first: later parts change the state. */
    private static String first(Entry entry) {
        var state = entry.codes().getOrDefault("state", "");
        return switch (state) {
            case "WITHDRAWN", "PARTLY_WITHDRAWN" -> "GIVEN";
            case "ENDED" -> "OVERRIDDEN";
            default -> state;
        };
    }

    private static String decided(String kind, String outcome, JsonNode narrative) {
        var what =
                switch (kind) {
                    case "AGREEMENT_TO_SHARE" -> "sharing information";
                    case "AGREEMENT_TO_SERVICE" -> "working with a service";
                    case "DATA_PROTECTION_CONSENT" -> "use of information in data protection law";
                    case "TREATMENT_CONSENT" -> "treatment";
                    default -> "being told";
                };
        var who = who(narrative.path("decidedBy").asString(""));
        return switch (outcome) {
            case "GIVEN" ->
                    kind.equals("WAS_INFORMED")
                            ? "you were told what is shared."
                            : who + " said yes to " + what + ".";
            case "REFUSED" -> who + " said no to " + what + ".";
            case "NOT_SOUGHT" -> "nobody was asked about " + what + ".";
            default ->
                    "we share information without agreement, because the law lets us or"
                            + " because somebody must be kept safe.";
        };
    }

    private static String who(String decidedBy) {
        return switch (decidedBy) {
            case "CHILD", "YOUNG_PERSON_16_17" -> "you";
            case "PERSON_WITH_PARENTAL_RESPONSIBILITY" -> "your parent or carer";
            case "COURT" -> "a court";
            default -> "somebody";
        };
    }

    private static String covers(JsonNode covered) {
        var readers = new ArrayList<>(texts(covered.path("agencies")));
        texts(covered.path("kinds")).forEach(kind -> readers.add("every " + plain(kind)));
        var about =
                texts(covered.path("categories")).stream()
                        .map(category -> words(Category.valueOf(category)))
                        .toList();
        if (readers.isEmpty() && about.isEmpty()) {
            return "";
        }
        return "Who it is about: %s. What kinds of information: %s."
                .formatted(
                        readers.isEmpty() ? "everybody" : String.join(", ", readers),
                        about.isEmpty() ? "all" : String.join(", ", about));
    }

    /** A code as words: {@code YOUTH_JUSTICE} is read out as it is called. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Category category) {
        return switch (category) {
            case ID -> "who you are";
            case NARR -> "what was seen, said and thought";
            case HLTH -> "health";
            case SEXH -> "sexual and mental health";
            case EDU -> "school";
            case INTEL -> "what the police know";
            case PERP -> "people who may harm you";
            case ADDR -> "where you live";
            case LEGAL -> "orders and plans";
            case RISK -> "risks and how to keep you safe";
            case MISS -> "times you were missing";
            case META -> "who holds information";
        };
    }

    private static void addEnd(JsonNode covered, List<String> lines) {
        var until = covered.path("until").asString("");
        if (!until.isEmpty()) {
            lines.add("It ends on " + DAY.format(OffsetDateTime.parse(until)) + ".");
        }
    }

    private static void addTold(JsonNode narrative, List<String> lines) {
        add(lines, "You were told: ", narrative.path("whatTheChildWasTold"));
        add(lines, "Your family was told: ", narrative.path("whatTheFamilyWasTold"));
        add(lines, "You said: ", narrative.path("childsVoice"));
    }

    private static void add(List<String> lines, String before, JsonNode text) {
        if (text.isString()) {
            lines.add(before + text.asString());
        }
    }

    private static String later(String state, Instant at) {
        return switch (state) {
            case "WITHDRAWN" -> "On " + DAY.format(at) + " this was taken back.";
            case "PARTLY_WITHDRAWN" -> "On " + DAY.format(at) + " part of this was taken back.";
            case "ENDED" -> "On " + DAY.format(at) + " this ended.";
            default -> "";
        };
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
