package org.safeguardinghub.api.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Sends events to topics and returns when every one of them was confirmed. */
final class Posts {
    private static final byte[] STRUCTURED =
            "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;

    Posts(DefaultKafkaProducerFactory<String, byte[]> producers) {
        this.producers = producers;
    }

    static ProducerRecord<String, byte[]> event(String topic, String key, byte[] structured) {
        var row = new ProducerRecord<>(topic, key, structured);
        row.headers().add("content-type", STRUCTURED);
        return row;
    }

    /**
     * Sends rows of one topic. A send never expires once it is under way, so no later row can
     * overtake an earlier one; while the broker is away this waits.
     */
    void inOrder(List<ProducerRecord<String, byte[]>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var producer = producers.createProducer()) {
            var confirmations = new ArrayList<Future<?>>();
            for (var row : rows) {
                confirmations.add(producer.send(row));
            }
            for (var confirmation : confirmations) {
                confirmation.get();
            }
        } catch (KafkaException | ExecutionException refused) {
            throw new BrokerAway(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopped);
        }
    }

    void close() {
        producers.destroy();
    }
}
