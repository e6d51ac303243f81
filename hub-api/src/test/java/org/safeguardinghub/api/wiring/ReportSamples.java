package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;

import org.safeguardinghub.report.DataTaken;
import org.safeguardinghub.report.Topic;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What was taken out of the hub. */
final class ReportSamples {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Map<String, Object> BY_NAME =
            Map.of(
                    "audit.data-taken.1",
                    new DataTaken(
                            new UUID(4, 2),
                            SCHOOL,
                            "an.auditor",
                            DataTaken.Form.PACK,
                            DataTaken.Reason.INSPECTION,
                            "2026-Q1",
                            Topic.SHARE,
                            DIGEST,
                            12,
                            NOON),
                    "audit.data-taken.1-least",
                    new DataTaken(
                            new UUID(4, 3),
                            SCHOOL,
                            "an.auditor",
                            DataTaken.Form.CSV,
                            DataTaken.Reason.COMPLAINT,
                            "2026-02",
                            null,
                            DIGEST,
                            0,
                            NOON));

    private ReportSamples() {}
}
