package org.safeguardinghub.api.auditreport;

/** A report as one table of figures, all of them. */
final class ReportCsv {
    private ReportCsv() {}

    static String of(ReportBody report) {
        var csv = new Csv();
        csv.line(
                "period",
                "from",
                "until",
                "complete",
                "drawnAt",
                "asOf",
                "topic",
                "by",
                "row",
                "area",
                "outcome",
                "number",
                "withheld",
                "decisions");
        for (var topic : report.topics()) {
            for (var table : topic.tables()) {
                for (var row : table.rows()) {
                    for (var figure : row.figures()) {
                        csv.line(
                                report.period(),
                                report.from(),
                                report.until(),
                                report.complete(),
                                report.drawnAt(),
                                report.asOf(),
                                topic.topic(),
                                table.by(),
                                row.key(),
                                row.area(),
                                figure.outcome(),
                                figure.number(),
                                figure.number() == null,
                                figure.decisions());
                    }
                }
            }
        }
        return csv.toString();
    }
}
