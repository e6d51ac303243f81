package org.safeguardinghub.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safeguardinghub.api.access.AgencyGate;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.audit.Disclosures;
import org.safeguardinghub.audit.EmergencyReviews;
import org.safeguardinghub.audit.OwnLooks;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.chronology.Candidates;
import org.safeguardinghub.chronology.Contents;
import org.safeguardinghub.chronology.PastRulings;
import org.safeguardinghub.chronology.Preview;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.involvement.recordinvolvement.RecordInvolvementHandler;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.register.PolicyShelf;
import org.safeguardinghub.register.announcesuccession.AnnounceSuccessionHandler;
import org.safeguardinghub.register.announcesuccession.SuccessionLife;
import org.safeguardinghub.register.publishpolicy.PublishPolicyHandler;
import org.safeguardinghub.register.readentry.Entries;
import org.safeguardinghub.register.readentry.PolicyVersions;
import org.safeguardinghub.register.registeragency.RegisterAgencyHandler;
import org.safeguardinghub.register.registerarea.RegisterAreaHandler;
import org.safeguardinghub.register.setdesk.SetDeskHandler;
import org.safeguardinghub.register.setthreshold.SetThresholdHandler;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.search.SearchDigest;
import org.safeguardinghub.search.SearchIndex;
import org.safeguardinghub.search.SubjectSearch;
import org.safeguardinghub.subject.linksubjects.LinkSubjectsHandler;
import org.safeguardinghub.subject.recordsubject.RecordSubjectHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;

import javax.sql.DataSource;

/** The capabilities, each given what it may use. */
@Configuration(proxyBeanMethods = false)
class CapabilitiesConfig {
    @Bean
    Recorder recorder(EventStore events) {
        return new Recorder(events);
    }

    @Bean
    RegisterAgencyHandler registerAgency(FactReader reader, Recorder recorder, Clock clock) {
        return new RegisterAgencyHandler(reader, recorder, clock);
    }

    @Bean
    RegisterAreaHandler registerArea(FactReader reader, Recorder recorder) {
        return new RegisterAreaHandler(reader, recorder);
    }

    @Bean
    AnnounceSuccessionHandler announceSuccession(
            FactReader reader, Recorder recorder, Clock clock) {
        return new AnnounceSuccessionHandler(reader, recorder, clock);
    }

    @Bean
    ConfigurerModule registerLives() {
        return configurer ->
                configurer.configureAggregate(
                        AggregateConfigurer.defaultConfiguration(SuccessionLife.class));
    }

    @Bean
    Entries registerEntries(FactReader reader) {
        return new Entries(reader);
    }

    @Bean
    PolicyVersions policyVersions(FactReader reader) {
        return new PolicyVersions(reader);
    }

    @Bean
    PublishPolicyHandler publishPolicy(FactReader reader, Recorder recorder, Clock clock) {
        return new PublishPolicyHandler(reader, recorder, clock);
    }

    @Bean
    RecordSubjectHandler recordSubject(Recorder recorder, Sealer sealer) {
        return new RecordSubjectHandler(recorder, sealer);
    }

    @Bean
    LinkSubjectsHandler linkSubjects(FactReader reader, Recorder recorder, Clock clock) {
        return new LinkSubjectsHandler(reader, recorder, clock);
    }

    @Bean
    RecordInvolvementHandler recordInvolvement(FactReader reader, Recorder recorder, Clock clock) {
        return new RecordInvolvementHandler(reader, recorder, clock);
    }

    @Bean
    Authority authority(DataSource hub, FactReader reader) {
        return new Authority(hub, new PolicyShelf(reader));
    }

    @Bean
    AgencyGate agencyGate(Authority authority, Clock clock) {
        return new RegisteredAgencies(authority, clock);
    }

    @Bean
    AnswerLog answerLog(PgEventStorageEngine engine) {
        return new AnswerLog(engine);
    }

    @Bean
    Answers answers(FactReader reader) {
        return new Answers(reader);
    }

    @Bean
    AnswerIndex answerIndex(JdbcTemplate hub) {
        return new AnswerIndex(hub);
    }

    @Bean
    SearchIndex searchIndex(JdbcTemplate hub, Sealer sealer, SearchDigest digest) {
        return new SearchIndex(hub, sealer, digest);
    }

    @Bean
    SubjectSearch subjectSearch(SearchDigest digest, StreamProgress progress) {
        return new SubjectSearch(digest, progress);
    }

    @Bean
    AuditList auditList(JdbcTemplate hub) {
        return new AuditList(hub);
    }

    @Bean
    Disclosures disclosures(JdbcTemplate hub) {
        return new Disclosures(hub);
    }

    @Bean
    EmergencyReviews emergencyReviews(JdbcTemplate hub) {
        return new EmergencyReviews(hub);
    }

    @Bean
    OwnLooks ownLooks(JdbcTemplate hub) {
        return new OwnLooks(hub);
    }

    @Bean
    Reading reading(
            Authority authority,
            FactReader reader,
            Sealer sealer,
            AnswerLog log,
            FrontDoors frontDoors,
            StreamProgress progress,
            Clock clock,
            MeterRegistry meters) {
        return new Reading(
                authority,
                new Contents(reader, sealer),
                log,
                new Candidates(progress, FeedProjection.GROUP),
                frontDoors,
                clock,
                meters);
    }

    @Bean
    PastRulings pastRulings(Authority authority, AuditList audit, AnswerLog log, Clock clock) {
        return new PastRulings(authority, audit, log, clock);
    }

    @Bean
    Preview preview(Authority authority, Clock clock) {
        return new Preview(authority, clock);
    }

    @Bean
    LocalThresholds localThresholds(FactReader reader) {
        return new LocalThresholds(reader);
    }

    @Bean
    SetThresholdHandler setThreshold(FactReader reader, Recorder recorder, Clock clock) {
        return new SetThresholdHandler(reader, recorder, clock);
    }

    @Bean
    SetDeskHandler setDesk(FactReader reader, Recorder recorder, Clock clock) {
        return new SetDeskHandler(reader, recorder, clock);
    }

    @Bean
    FrontDoors frontDoors(JdbcTemplate hub, FactReader reader) {
        return new FrontDoors(hub, reader);
    }
}
