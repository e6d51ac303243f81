package org.safeguardinghub.api.wiring;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.Answers;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedBell;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.feed.NewsIds;
import org.safeguardinghub.feed.Notices;
import org.safeguardinghub.recipient.RecipientDesk;
import org.safeguardinghub.recipient.RecipientProjection;
import org.safeguardinghub.recipient.RecipientTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;

/** Who had a record that changed: what lists them and has them told. */
@Configuration(proxyBeanMethods = false)
class RecipientConfig {
    /** Few, as what is told of one batch holds up what others tell. */
    private static final int BATCH = 20;

    @Bean
    RecipientTables recipientTables(JdbcTemplate hub) {
        return new RecipientTables(hub);
    }

    @Bean
    RecipientProjection recipientProjection(
            Authority authority,
            RecipientTables recipients,
            Answers answers,
            FeedTables feeds,
            AnswerLog log,
            NewsIds ids,
            FeedBell bell,
            StreamProgress progress,
            Clock clock) {
        var notices = new Notices(feeds, log, ids, bell);
        return new RecipientProjection(
                new RecipientDesk(authority, recipients, answers, notices, log, clock), progress);
    }

    /**
     * One segment: what was acknowledged is looked at after what it acknowledges. What cannot be
     * listed yet is tried again.
     */
    @Bean
    ConfigurerModule recipientView() {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.assignHandlerInstancesMatching(
                    RecipientProjection.GROUP, RecipientProjection.class::isInstance);
            AxonConfig.moveWithTheLog(processing, RecipientProjection.GROUP);
            processing.registerListenerInvocationErrorHandler(
                    RecipientProjection.GROUP, c -> PropagatingErrorHandler.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    RecipientProjection.GROUP,
                    (c, processor) ->
                            processor
                                    .initialSegmentCount(1)
                                    .batchSize(BATCH)
                                    .initialToken(StreamableMessageSource::createTailToken));
        };
    }
}
