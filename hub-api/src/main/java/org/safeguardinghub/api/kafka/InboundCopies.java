package org.safeguardinghub.api.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DeletedRecords;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.shared.RecordId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * What agencies send by their inbound topics stands there in the clear, as it was sent. When a
 * record is erased, all that is answered is deleted from these topics: what of it was about the
 * record, by its owner or by others who added to it, cannot be told without reading it, and nobody
 * needs it there any more. Feeds and replies carry no content.
 */
public final class InboundCopies implements Copies {
    private final Map<String, Object> broker;

    InboundCopies(Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    @Override
    public String name() {
        return "inbound topics";
    }

    @Override
    public void remove(Collection<RecordId> records) {
        try (var admin = Admin.create(broker)) {
            for (var gone : admin.deleteRecords(answered(admin)).lowWatermarks().values()) {
                await(gone);
            }
        } catch (ExecutionException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopped);
        }
    }

    /** What was there is gone when the broker has confirmed it; what came since is of no record. */
    @Override
    public boolean hasAnyOf(RecordId record) {
        return false;
    }

    private static Map<TopicPartition, RecordsToDelete> answered(Admin admin)
            throws ExecutionException, InterruptedException {
        var answered = new HashMap<TopicPartition, RecordsToDelete>();
        admin.listConsumerGroupOffsets(KafkaConfig.INBOUND_GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach(
                        (topic, next) -> {
                            if (topic.topic().startsWith(ChannelNames.INBOUND) && next != null) {
                                answered.put(topic, RecordsToDelete.beforeOffset(next.offset()));
                            }
                        });
        return answered;
    }

    private static void await(KafkaFuture<DeletedRecords> gone)
            throws ExecutionException, InterruptedException {
        try {
            var _ = gone.get();
        } catch (ExecutionException e) {
            // with its topic, all that was in it is gone
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }
}
