package org.safeguardinghub.api.kafka;

/** The broker did not confirm. What was to be done is done again later. */
final class BrokerAway extends RuntimeException {
    BrokerAway(Throwable cause) {
        super("the broker did not confirm", cause);
    }
}
