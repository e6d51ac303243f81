package org.safeguardinghub.api;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.util.UUID;

/**
 * Claims tokens under a name of its own. By default a node's name is its process's, and two nodes
 * of one process would both believe that they hold every segment.
 */
class OwnClaims {
    @Bean
    @Primary
    TokenStore ownTokenStore(ConnectionProvider connections, Serializer general) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .contentType(byte[].class)
                .nodeId("node " + UUID.randomUUID())
                .build();
    }
}
