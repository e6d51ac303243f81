package org.safeguardinghub.rigs.revoke;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.api.revocation.LaggingFacts;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The fault that the race must find: a node whose facts are a copy that is not up to date. */
public final class LaggingNode {
    private LaggingNode() {}

    public static void main(String[] settings) {
        new SpringApplicationBuilder(HubApplication.class, LaggingFacts.class)
                .run(settings)
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("feed", StreamingEventProcessor.class)
                // what it projected from old facts nobody would project again
                .ifPresent(StreamingEventProcessor::shutDown);
    }
}
