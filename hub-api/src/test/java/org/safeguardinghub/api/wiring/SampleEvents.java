package org.safeguardinghub.api.wiring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of every event, with all that it can hold, and again with no more than it must. */
final class SampleEvents {
    private static final List<Map<String, Object>> ALL =
            List.of(
                    FirstSamples.BY_NAME,
                    SubjectSamples.BY_NAME,
                    ConcernSamples.BY_NAME,
                    ConsentSamples.BY_NAME,
                    ShareSamples.BY_NAME,
                    AccessRequestSamples.BY_NAME,
                    ReferralSamples.BY_NAME,
                    ClockSamples.BY_NAME,
                    RestrictionSamples.BY_NAME,
                    SafetySamples.BY_NAME,
                    IntelligenceSamples.BY_NAME,
                    JudgementSamples.BY_NAME,
                    AgreementSamples.BY_NAME,
                    OpeningSamples.BY_NAME,
                    FeedSamples.BY_NAME,
                    RecipientSamples.BY_NAME,
                    ViewShareSamples.BY_NAME,
                    ForgettingSamples.BY_NAME,
                    ReviewSamples.BY_NAME,
                    SubjectAccessSamples.BY_NAME,
                    ReportSamples.BY_NAME);

    static final Map<String, Object> BY_NAME =
            ALL.stream()
                    .flatMap(some -> some.entrySet().stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SampleEvents() {}
}
