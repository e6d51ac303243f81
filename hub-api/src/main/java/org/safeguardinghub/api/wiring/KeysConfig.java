package org.safeguardinghub.api.wiring;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.once.BodyDigest;
import org.safeguardinghub.api.operate.KeysEndpoint;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.crossarea.Districts;
import org.safeguardinghub.crossarea.Pseudonyms;
import org.safeguardinghub.crossarea.ThingDigest;
import org.safeguardinghub.eventstore.DurableSettings;
import org.safeguardinghub.feed.NewsIds;
import org.safeguardinghub.sealing.DatabaseKeyCustodian;
import org.safeguardinghub.sealing.EraseList;
import org.safeguardinghub.sealing.ErasedRecords;
import org.safeguardinghub.sealing.KeyCustodian;
import org.safeguardinghub.sealing.KeyToken;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.safeguardinghub.sealing.MasterKeyHome;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.search.SearchDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

/** Keys, in a database of their own that nothing else of the hub can see. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysConfig.KeySettings.class)
class KeysConfig {
    /** How long an answer may wait for a connection to the keys. */
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(5);

    /**
     * Where keys are kept.
     *
     * @param masterFile holds the master key; made, readable by its owner alone, where no key was
     *     ever wrapped. Nothing where a token holds it
     * @param token holds the master key in the place of a file
     * @param next where the master key lies that this one is to be changed to; nothing unless it is
     * @param eraseList holds the ids of erased records, outside of every database; beside the
     *     master key's file where nothing is said
     * @param flyway the role that may change the schema
     */
    @ConfigurationProperties("hub.keys")
    record KeySettings(
            String url,
            String username,
            String password,
            @Nullable Path masterFile,
            @Nullable KeyToken token,
            @Nullable Next next,
            @Nullable Path eraseList,
            Owner flyway) {
        record Owner(String user, String password) {}

        EraseList erased(KeyCustodian custodian) {
            return new EraseList(eraseListFile(), custodian.secretFor(EraseList.USE));
        }

        private Path eraseListFile() {
            if (eraseList != null) {
                return eraseList;
            }
            if (masterFile != null) {
                return masterFile.resolveSibling("erased-records");
            }
            throw new IllegalArgumentException(
                    "hub.keys.erase-list must be set where a token holds the master key");
        }

        record Next(@Nullable Path masterFile, @Nullable KeyToken token) {
            MasterKeyHome home() {
                return KeySettings.home("hub.keys.next", masterFile, token);
            }
        }

        MasterKeyHome home() {
            return home("hub.keys", masterFile, token);
        }

        private static MasterKeyHome home(
                String prefix, @Nullable Path file, @Nullable KeyToken token) {
            if (file != null && token == null) {
                return new MasterKeyFile(file);
            }
            if (file == null && token != null) {
                return token;
            }
            throw new IllegalArgumentException(
                    "either %1$s.master-file or %1$s.token must be set".formatted(prefix));
        }

        /** Names no password. */
        @Override
        public String toString() {
            return "KeySettings[" + url + "]";
        }
    }

    /**
     * Closes its pool with the context; not a data source bean, so that nothing else can use it.
     */
    record KeyStore(DatabaseKeyCustodian custodian, ErasedRecords erased, HikariDataSource pool)
            implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    @Bean(destroyMethod = "close")
    KeyStore keyStore(KeySettings settings) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(settings.url(), settings.flyway().user(), settings.flyway().password())
                .locations("classpath:db/keys")
                .load()
                .migrate();
        var pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(8);
        pool.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        pool.setConnectionTimeout(GIVE_UP_AFTER.toMillis());
        var next = Optional.ofNullable(settings.next()).map(KeySettings.Next::home);
        try {
            // a key is durable before the event that needs it: else its content could be lost
            DurableSettings.require(pool);
            var custodian = new DatabaseKeyCustodian(pool, settings.home(), next);
            var erased = new ErasedRecords(pool, settings.erased(custodian));
            // a backup of the keys may have brought back what is erased
            erased.replay();
            return new KeyStore(custodian, erased, pool);
        } catch (IOException | SQLException | RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    @Bean
    ErasedRecords erasedRecords(KeyStore keys) {
        return keys.erased();
    }

    @Bean
    KeysEndpoint keysEndpoint(KeyStore keys, Clock clock) {
        return new KeysEndpoint(keys.custodian().masterKeyChange(clock));
    }

    @Bean
    Sealer sealer(KeyStore keys) {
        return new Sealer(keys.custodian());
    }

    @Bean
    PositionTokens positionTokens(KeyStore keys) {
        return new PositionTokens(keys.custodian().secretFor("position tokens"));
    }

    @Bean
    SearchDigest searchDigest(KeyStore keys) {
        return SearchDigest.keptBy(keys.custodian());
    }

    @Bean
    NewsIds newsIds(KeyStore keys) {
        return new NewsIds(keys.custodian().secretFor("ids of news"));
    }

    @Bean
    Pseudonyms pseudonyms(KeyStore keys) {
        return new Pseudonyms(keys.custodian().secretFor("pseudonyms across areas"));
    }

    @Bean
    ThingDigest thingDigest(KeyStore keys) {
        return new ThingDigest(keys.custodian().secretFor("things named across areas"));
    }

    @Bean
    Districts districts(KeyStore keys) {
        return new Districts(keys.custodian().secretFor("districts across areas"));
    }

    @Bean
    BodyDigest bodyDigest(KeyStore keys) {
        var key = new SecretKeySpec(keys.custodian().secretFor("command digests"), "HmacSHA256");
        return new BodyDigest(() -> key);
    }
}
