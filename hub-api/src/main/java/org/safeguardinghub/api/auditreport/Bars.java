package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.auditreport.ReportBody.FigureBody;
import org.safeguardinghub.api.auditreport.ReportBody.TopicBody;
import org.safeguardinghub.report.Table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The totals of a topic as a picture: a bar for each outcome, its number beside it. A number that
 * may not be told has no bar. What it shows is said in words too.
 */
final class Bars {
    private static final int LINE = 26;
    private static final int LABELS = 170;
    private static final int WIDEST = 360;
    private static final int WIDTH = 640;

    private Bars() {}

    static String of(TopicBody topic) {
        var figures = totals(topic);
        long most = figures.stream().mapToLong(f -> orZero(f.number())).max().orElse(0);
        var name = "picture-" + topic.topic().name().toLowerCase(Locale.ROOT);
        var svg = new StringBuilder();
        svg.append(
                """
                <svg role="img" aria-labelledby="%1$s-title %1$s-desc" viewBox="0 0 %2$d %3$d" \
                width="%2$d" height="%3$d">
                <title id="%1$s-title">%4$s: totals by outcome</title>
                <desc id="%1$s-desc">%5$s</desc>
                """
                        .formatted(
                                name,
                                WIDTH,
                                figures.size() * LINE,
                                Html.text(topic.title()),
                                Html.text(words(figures))));
        for (int n = 0; n < figures.size(); n++) {
            svg.append(bar(figures.get(n), n * LINE, most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(FigureBody figure, int top, long most) {
        int width = most == 0 ? 0 : (int) (orZero(figure.number()) * WIDEST / most);
        return """
        <text x="%d" y="%d" text-anchor="end">%s</text>
        <rect x="%d" y="%d" width="%d" height="18"/>
        <text x="%d" y="%d">%s</text>
        """
                .formatted(
                        LABELS - 10,
                        top + 18,
                        Html.text(figure.outcome()),
                        LABELS,
                        top + 4,
                        width,
                        LABELS + width + 8,
                        top + 18,
                        told(figure.number()));
    }

    private static List<FigureBody> totals(TopicBody topic) {
        return topic.tables().getFirst().rows().getLast().figures().stream()
                .filter(figure -> !figure.outcome().equals(Table.TOTAL))
                .toList();
    }

    private static String words(List<FigureBody> figures) {
        return figures.stream()
                .map(figure -> figure.outcome() + " " + told(figure.number()))
                .collect(Collectors.joining(", "));
    }

    static String told(@Nullable Long number) {
        return number == null ? "withheld" : number.toString();
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
