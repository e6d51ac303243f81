package org.safeguardinghub.api.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.axonframework.eventhandling.EventHandler;
import org.safeguardinghub.register.Credential;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/**
 * Opens an agency's topics to its own systems when it is registered: they read its feed and its
 * replies and write its commands, nothing else. Can run again at any time; while the broker is away
 * the processor comes back to the same event.
 */
public final class Channels {
    /** The name of the processor. */
    public static final String GROUP = "channels";

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    /** What a broker could take for "everybody" or for a pattern is no name of a system. */
    private static final Pattern PRINCIPAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    /** A body of 1 MiB and its envelope must get in, a larger one be answered: bytes. */
    private static final String LARGEST_COMMAND = Integer.toString(2 * 1024 * 1024);

    private final Map<String, Object> broker;
    private final short replication;

    Channels(Map<String, Object> broker, short replication) {
        this.broker = Map.copyOf(broker);
        this.replication = replication;
    }

    @EventHandler
    void on(AgencyRegistered event) {
        var names = ChannelNames.of(event.agency());
        try (var admin = Admin.create(broker)) {
            open(admin, names);
            var rights = rights(event, names);
            if (!rights.isEmpty()) {
                admin.createAcls(rights).all().get();
            }
        } catch (ExecutionException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopped);
        }
    }

    private void open(Admin admin, ChannelNames names)
            throws ExecutionException, InterruptedException {
        var topics =
                names.all().stream()
                        .map(name -> topic(name, name.equals(names.inbound())))
                        .toList();
        for (var made : admin.createTopics(topics).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** One partition: order within an agency is the order of the topic. */
    private NewTopic topic(String name, boolean inbound) {
        var topic = new NewTopic(name, 1, replication);
        return inbound ? topic.configs(Map.of("max.message.bytes", LARGEST_COMMAND)) : topic;
    }

    private static List<AclBinding> rights(AgencyRegistered event, ChannelNames names) {
        var rights = new ArrayList<AclBinding>();
        for (var credential : event.credentials()) {
            if (credential.kind() != Credential.Kind.KAFKA_PRINCIPAL) {
                continue;
            }
            if (PRINCIPAL.matcher(credential.name()).matches()) {
                rights.addAll(rights("User:" + credential.name(), event.agency(), names));
            } else {
                LOG.warn("a principal of {} has no name the broker can hold", event.agency());
            }
        }
        return rights;
    }

    private static List<AclBinding> rights(String user, AgencyId agency, ChannelNames names) {
        return List.of(
                right(user, topic(names.feed()), AclOperation.READ),
                right(user, topic(names.feed()), AclOperation.DESCRIBE),
                right(user, topic(names.replies()), AclOperation.READ),
                right(user, topic(names.replies()), AclOperation.DESCRIBE),
                right(user, topic(names.inbound()), AclOperation.WRITE),
                right(user, topic(names.inbound()), AclOperation.DESCRIBE),
                right(
                        user,
                        new ResourcePattern(ResourceType.GROUP, agency + "-", PatternType.PREFIXED),
                        AclOperation.READ));
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static AclBinding right(String user, ResourcePattern what, AclOperation operation) {
        return new AclBinding(
                what, new AccessControlEntry(user, "*", operation, AclPermissionType.ALLOW));
    }
}
