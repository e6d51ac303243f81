package org.safeguardinghub.rigs.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes on servers of their own. */
public final class Cluster implements AutoCloseable {
    private final Servers servers;
    private final List<HubNode> nodes = new ArrayList<>();

    private Cluster(Servers servers) {
        this.servers = servers;
    }

    /** A node for each class, which starts it in its own way. */
    public static Cluster start(Path folder, Class<?>... mains)
            throws IOException, InterruptedException {
        return start(folder, Map.of(), mains);
    }

    /** The same with settings that every node is told besides. */
    public static Cluster start(Path folder, Map<String, String> settings, Class<?>... mains)
            throws IOException, InterruptedException {
        var cluster = new Cluster(Servers.start(folder, settings));
        try {
            // one after the other: the first makes the tables that all want
            for (var main : mains) {
                var log = folder.resolve("node-" + cluster.nodes.size() + ".log");
                var node = new HubNode(cluster.servers, log);
                cluster.nodes.add(node);
                node.start(main);
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    public Servers servers() {
        return servers;
    }

    public List<HubNode> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public void close() {
        nodes.reversed().forEach(HubNode::close);
        servers.close();
    }
}
