package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.auditreport.ReportBody.FigureBody;
import org.safeguardinghub.api.auditreport.ReportBody.RowBody;
import org.safeguardinghub.api.auditreport.ReportBody.TableBody;
import org.safeguardinghub.api.auditreport.ReportBody.TopicBody;
import org.safeguardinghub.report.Table;

import java.util.stream.Collectors;

/**
 * A report as a page to print: one file, which fetches nothing and runs nothing. Each picture has a
 * table beside it, and each figure the query that lists what is behind it.
 */
final class ReportPage {
    private static final String STYLE =
            """
            body{font:16px/1.4 arial,sans-serif;color:#0b0c0c;margin:2em auto;max-width:60em}
            h1,h2,h3{line-height:1.2}section{border-top:2px solid #b1b4b6;margin-top:2em}
            table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}
            caption{text-align:left;font-weight:700}
            th,td{border-bottom:1px solid #b1b4b6;padding:.25em .5em;text-align:left;
            vertical-align:top}
            td.number{text-align:right;font-variant-numeric:tabular-nums}
            td.query{font-size:12px;overflow-wrap:anywhere}
            svg{max-width:100%;height:auto;font:14px arial,sans-serif}
            rect{fill:#12436d}code{font-size:12px;overflow-wrap:anywhere}
            @media print{body{margin:0;max-width:none}section{break-inside:auto}
            tr,svg{break-inside:avoid}thead{display:table-header-group}}
            @media (forced-colors:active){rect{fill:CanvasText}text{fill:CanvasText}}
            """;

    private ReportPage() {}

    static String of(ReportBody report) {
        return """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Sharing decisions, %1$s</title>
        <style>
        %2$s</style>
        </head>
        <body>
        <main>
        <h1>Sharing decisions, %1$s</h1>
        <p>%3$s to %4$s%5$s. Drawn at %6$s, as of <code>%9$s</code>.</p>
        <p>%7$s Figures that are not listed are withheld.</p>
        <p>Query: <code>GET /api/v1/audit/report?period=%1$s</code></p>
        %8$s</main>
        </body>
        </html>
        """
                .formatted(
                        Html.text(report.period()),
                        STYLE,
                        report.from(),
                        report.until(),
                        report.complete() ? "" : ", not complete yet",
                        report.drawnAt(),
                        Html.text(report.note()),
                        report.topics().stream()
                                .map(ReportPage::section)
                                .collect(Collectors.joining()),
                        Html.text(report.asOf()));
    }

    private static String section(TopicBody topic) {
        return """
        <section>
        <h2>%s</h2>
        <p>Columns: %s.%s</p>
        %s%s</section>
        """
                .formatted(
                        Html.text(topic.title()),
                        Html.text(topic.outcomeIs()),
                        topic.groundIs() == null
                                ? ""
                                : " Grounds: " + Html.text(topic.groundIs()) + ".",
                        Bars.of(topic),
                        topic.tables().stream()
                                .map(table -> table(topic, table))
                                .collect(Collectors.joining()));
    }

    private static String table(TopicBody topic, TableBody table) {
        return """
        <table>
        <caption>%s by %s</caption>
        <thead><tr><th scope="col">%s</th><th scope="col">Outcome</th>\
        <th scope="col">Decisions</th><th scope="col">Query</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
                .formatted(
                        Html.text(topic.title()),
                        word(table.by()),
                        heading(table.by()),
                        table.rows().stream().map(ReportPage::rows).collect(Collectors.joining()));
    }

    private static String rows(RowBody row) {
        return row.figures().stream()
                .filter(figure -> isSaid(row, figure))
                .map(figure -> line(row.key(), row.area(), figure))
                .collect(Collectors.joining());
    }

    /** Of a row every figure that is told, and its total always: the rest is withheld alike. */
    private static boolean isSaid(RowBody row, FigureBody figure) {
        return figure.number() != null
                || figure.outcome().equals(Table.TOTAL)
                || row.key().equals(Table.TOTAL);
    }

    private static String line(String key, @Nullable String area, FigureBody figure) {
        return """
        <tr><th scope="row">%s%s</th><td>%s</td><td class="number">%s</td>\
        <td class="query">GET %s</td></tr>
        """
                .formatted(
                        Html.text(key),
                        area == null ? "" : " (" + Html.text(area) + ")",
                        Html.text(figure.outcome()),
                        Bars.told(figure.number()),
                        Html.text(figure.decisions()));
    }

    private static String word(String by) {
        return switch (by) {
            case "AGENCY" -> "agency";
            case "AREA" -> "area";
            default -> "ground";
        };
    }

    private static String heading(String by) {
        return switch (by) {
            case "AGENCY" -> "Agency";
            case "AREA" -> "Area";
            default -> "Ground";
        };
    }
}
