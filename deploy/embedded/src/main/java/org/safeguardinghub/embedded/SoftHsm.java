package org.safeguardinghub.embedded;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A hardware security module in software, SoftHSM 2, with one token in a folder of its own. The
 * library is told its folder by an environment variable, so a process has one of them at most.
 *
 * @param library the PKCS#11 library
 * @param pinFile holds the PIN of the token's user
 */
public record SoftHsm(Path library, Path pinFile) {
    private static final String CONFIGURATION = "SOFTHSM2_CONF";

    /**
     * Makes the token, the first one that the library shows.
     *
     * @param folder in which SoftHSM is unpacked where it is not installed
     * @throws StartRefused.ServerFailed where SoftHSM can neither be found nor fetched
     */
    public static SoftHsm start(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        var found = SoftHsmPackages.find(absolute.resolve("packages"));
        try {
            Files.createDirectories(absolute);
            var own = Files.createTempDirectory(absolute, "token-");
            var tokens = Files.createDirectories(own.resolve("tokens"));
            var configuration = own.resolve("softhsm2.conf");
            Files.writeString(
                    configuration,
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
            var pin = Login.random("token").password();
            var pinFile = own.resolve("pin");
            Files.writeString(pinFile, pin + "\n");
            Command.run(
                    own,
                    List.of(CONFIGURATION + "=" + configuration),
                    found.utility().toString(),
                    "--module",
                    found.library().toString(),
                    "--init-token",
                    "--free",
                    "--label",
                    "hub",
                    "--pin",
                    pin,
                    "--so-pin",
                    Login.random("officer").password());
            setInThisProcess(CONFIGURATION, configuration.toString());
            return new SoftHsm(found.library(), pinFile);
        } catch (IOException e) {
            throw new StartRefused.ServerFailed("SoftHSM", String.valueOf(e.getMessage()), e);
        }
    }

    /** Java has no way to change what a library sees of the environment. */
    @SuppressWarnings("restricted")
    private static void setInThisProcess(String name, String value) throws IOException {
        var linker = Linker.nativeLinker();
        var setenv =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("setenv"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            int failed =
                    (int)
                            setenv.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (failed != 0) {
                throw new IOException(name + " could not be set");
            }
        } catch (RuntimeException | Error | IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(name + " could not be set", e);
        }
    }
}
