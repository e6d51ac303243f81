package org.safeguardinghub.api.wiring;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * At its start Axon asks its maker's server for updates and prints an advertisement. Only system
 * properties stop both, so they are set before anything of Axon is made, by whichever way the hub
 * is started; what a caller set before does not count.
 */
final class NoCallHome implements ApplicationListener<ApplicationStartingEvent> {
    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
