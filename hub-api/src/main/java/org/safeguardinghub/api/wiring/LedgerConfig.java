package org.safeguardinghub.api.wiring;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.ledger.HttpWitness;
import org.safeguardinghub.api.ledger.LedgerHealth;
import org.safeguardinghub.api.ledger.LedgerMeters;
import org.safeguardinghub.api.ledger.LedgerWork;
import org.safeguardinghub.api.ledger.Witnesses;
import org.safeguardinghub.api.wiring.KeysConfig.KeySettings;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.ledger.KeyFile;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.Signing;
import org.safeguardinghub.ledger.Witness;
import org.safeguardinghub.ledger.Witnessing;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/** The ledger: who signs, how often, and what is said of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerConfig.LedgerSettings.class)
class LedgerConfig {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfig.class);

    /**
     * What the ledger is called and signed with.
     *
     * @param origin the log's name, as a URL without its scheme; never to be changed while its key
     *     is at hand
     * @param keyFile holds the signing key, the same on every node; where it is not said, beside
     *     the master key's file
     * @param every how long a node rests between two rounds
     * @param witnesses who is asked for cosignatures; nobody unless said
     * @param witnessPatience how long one is waited for; then the hub goes on without it
     * @param witnessRest how long one that was away is not asked again
     */
    @ConfigurationProperties("hub.ledger")
    record LedgerSettings(
            @DefaultValue("hub.example/ledger") String origin,
            @Nullable Path keyFile,
            @DefaultValue("500ms") Duration every,
            @DefaultValue List<WitnessSetting> witnesses,
            @DefaultValue("1s") Duration witnessPatience,
            @DefaultValue("10s") Duration witnessRest) {
        /**
         * One witness.
         *
         * @param key its vkey, of kind 4
         * @param url its submission prefix by tlog-witness
         */
        record WitnessSetting(String key, String url) {}
    }

    @Bean
    @DependsOnDatabaseInitialization
    SigningKey ledgerKey(DataSource hub, LedgerSettings settings, KeySettings keys)
            throws IOException, SQLException {
        var key = KeyFile.open(hub, settings.origin(), file(settings, keys));
        LOG.info("auditors verify the ledger with {}", key.verifier());
        return key;
    }

    private static Path file(LedgerSettings settings, KeySettings keys) {
        if (settings.keyFile() != null) {
            return settings.keyFile();
        }
        if (keys.masterFile() == null) {
            throw new IllegalArgumentException(
                    "hub.ledger.key-file must be set where a token holds the master key");
        }
        return keys.masterFile().resolveSibling("ledger.key");
    }

    @Bean
    LedgerReading ledgerReading(DataSource hub, LedgerSettings settings) {
        return new LedgerReading(hub, settings.origin());
    }

    @Bean
    Witnesses witnesses(LedgerSettings settings, LedgerReading ledger) {
        var client = HttpWitness.client(settings.witnessPatience());
        return new Witnesses(
                settings.witnesses().stream()
                        .<Witness>map(
                                one ->
                                        new HttpWitness(
                                                client,
                                                VerifierKey.parse(one.key()),
                                                one.url(),
                                                settings.witnessPatience()))
                        .toList(),
                ledger);
    }

    @Bean
    LedgerWork ledgerWork(
            DataSource hub, SigningKey ledgerKey, Witnesses witnesses, LedgerSettings settings) {
        return new LedgerWork(
                new Signing(hub, ledgerKey, witnesses.all().isEmpty()),
                new Witnessing(hub, settings.origin(), witnesses.all(), settings.witnessRest()));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds ledgerRounds(LedgerWork work, LedgerSettings settings) {
        return new Rounds("ledger", work::look, settings.every());
    }

    @Bean
    LedgerMeters ledgerMeters(
            LedgerReading ledger,
            LedgerWork work,
            Witnesses witnesses,
            FactReader reader,
            Clock clock) {
        return new LedgerMeters(ledger, work, witnesses, reader, clock);
    }

    /** In health groups it is called {@code ledger}. */
    @Bean
    LedgerHealth ledgerHealthIndicator(LedgerWork work, Witnesses witnesses) {
        return new LedgerHealth(work, witnesses);
    }
}
