package org.safeguardinghub.api.auditreport;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.auditreport.ReportBody.FigureBody;
import org.safeguardinghub.api.auditreport.ReportBody.RowBody;
import org.safeguardinghub.api.auditreport.ReportBody.TableBody;
import org.safeguardinghub.api.auditreport.ReportBody.TopicBody;
import org.safeguardinghub.report.Period;
import org.safeguardinghub.report.Table;
import org.safeguardinghub.report.TopicFigures;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the figures of a period into the words of a report. */
final class Drawing {
    private Drawing() {}

    static ReportBody of(
            Period period,
            List<TopicFigures> topics,
            boolean isComplete,
            Instant now,
            String asOf) {
        return new ReportBody(
                period.text(),
                period.from(),
                period.until(),
                isComplete,
                now,
                asOf,
                isComplete ? ReportBody.NOTE : ReportBody.NOTE_BEFORE_END,
                topics.stream().map(topic -> topic(period.text(), topic)).toList());
    }

    private static TopicBody topic(String period, TopicFigures figures) {
        var topic = figures.topic();
        return new TopicBody(
                topic,
                topic.title(),
                topic.outcomeIs(),
                topic.hasGrounds() ? topic.groundIs() : null,
                figures.tables().stream().map(table -> table(period, figures, table)).toList());
    }

    private static TableBody table(String period, TopicFigures figures, Table table) {
        return new TableBody(
                table.by(),
                table.rows().stream().map(row -> row(period, figures, table, row)).toList());
    }

    private static RowBody row(String period, TopicFigures figures, Table table, Table.Row row) {
        return new RowBody(
                row.key(),
                row.area().isEmpty() ? null : row.area(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(
                                n ->
                                        figure(
                                                table.columns().get(n),
                                                row.numbers().get(n),
                                                Drill.of(
                                                        period,
                                                        figures.topic(),
                                                        table,
                                                        row,
                                                        table.columns().get(n))))
                        .toList());
    }

    private static FigureBody figure(String outcome, @Nullable Long number, String decisions) {
        return new FigureBody(outcome, number, decisions);
    }
}
