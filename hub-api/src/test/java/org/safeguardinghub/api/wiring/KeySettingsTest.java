package org.safeguardinghub.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.api.wiring.KeysConfig.KeySettings;
import org.safeguardinghub.sealing.KeyToken;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A master key, and the next one, lie in a file or in a token, as the settings say. */
class KeySettingsTest {
    private static final Map<String, String> FILE = Map.of("hub.keys.master-file", "/keys/master");
    private static final Map<String, String> TOKEN =
            Map.of(
                    "hub.keys.token.library", "/lib/token.so",
                    "hub.keys.token.label", "hub-master",
                    "hub.keys.token.pin-file", "/keys/pin");
    private static final KeyToken IN_TOKEN =
            new KeyToken(Path.of("/lib/token.so"), null, "hub-master", Path.of("/keys/pin"));

    @Test
    void the_master_key_lies_in_a_file_or_in_a_token() {
        assertThat(settings(FILE).home()).isEqualTo(new MasterKeyFile(Path.of("/keys/master")));
        assertThat(settings(TOKEN).home()).isEqualTo(IN_TOKEN);
        assertThat(settings(TOKEN, Map.of("hub.keys.token.slot", "7")).home())
                .isEqualTo(
                        new KeyToken(IN_TOKEN.library(), 7L, IN_TOKEN.label(), IN_TOKEN.pinFile()));
    }

    @Test
    void it_lies_in_one_place() {
        var both = settings(FILE, TOKEN);
        assertThatThrownBy(both::home)
                .hasMessage("either hub.keys.master-file or hub.keys.token must be set");
        var nowhere = settings(Map.of());
        assertThatThrownBy(nowhere::home).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_next_one_is_said_in_the_same_way_or_not_at_all() {
        assertThat(settings(FILE).next()).isNull();
        var next = settings(FILE, Map.of("hub.keys.next.master-file", "/keys/next")).next();
        assertThat(Objects.requireNonNull(next).home())
                .isEqualTo(new MasterKeyFile(Path.of("/keys/next")));
    }

    @SafeVarargs
    private static KeySettings settings(Map<String, String>... some) {
        var all = new HashMap<String, String>();
        all.put("hub.keys.url", "jdbc:postgresql://localhost/keys");
        all.put("hub.keys.username", "app");
        all.put("hub.keys.password", "a");
        all.put("hub.keys.flyway.user", "owner");
        all.put("hub.keys.flyway.password", "b");
        for (var one : some) {
            all.putAll(one);
        }
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("hub.keys", KeySettings.class)
                .get();
    }
}
