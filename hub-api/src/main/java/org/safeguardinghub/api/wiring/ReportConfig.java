package org.safeguardinghub.api.wiring;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.report.Auditees;
import org.safeguardinghub.report.DecisionIndex;
import org.safeguardinghub.report.DecisionList;
import org.safeguardinghub.report.Reports;
import org.safeguardinghub.report.Takings;
import org.safeguardinghub.report.Tallies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The auditors' report. */
@Configuration(proxyBeanMethods = false)
class ReportConfig {
    @Bean
    DecisionIndex decisionIndex(JdbcTemplate hub) {
        return new DecisionIndex(hub);
    }

    /** A decision that cannot be counted is tried again: no number is ever short of one. */
    @Bean
    ConfigurerModule countingDecisions() {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.assignHandlerInstancesMatching(
                    DecisionIndex.GROUP, DecisionIndex.class::isInstance);
            processing.registerListenerInvocationErrorHandler(
                    DecisionIndex.GROUP, c -> PropagatingErrorHandler.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    DecisionIndex.GROUP,
                    (c, processor) -> AxonConfig.inOrderFromTheFirst(processor));
        };
    }

    @Bean
    Auditees auditees(JdbcTemplate hub) {
        return new Auditees(hub);
    }

    @Bean
    Reports reports(Auditees auditees, JdbcTemplate hub, LocalThresholds local) {
        return new Reports(auditees, new Tallies(hub), local);
    }

    @Bean
    DecisionList decisionList(JdbcTemplate hub) {
        return new DecisionList(hub);
    }

    @Bean
    Takings takings(JdbcTemplate hub) {
        return new Takings(hub);
    }
}
