package org.safeguardinghub.adapters.publish;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.client.ClientCredentials;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Retries;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Publishes an agency's custodian files to the hub. Running it again publishes what is new. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        version = "publish 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Publishes custodian files to the safeguarding hub.",
            "A record that was published before and says the same is 'unchanged'."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing was refused, broken or left unsent",
            "1:something was refused, broken or left unsent",
            "2:wrong usage"
        })
public final class Publish implements Callable<Integer> {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "CLIENT",
            description = "the OAuth client that publishes; its token names the agency")
    private String client = "";

    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the hub (default: ${DEFAULT-VALUE})")
    private URI hub = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:9000",
            description = "who gives tokens, at URL/oauth2/token (default: ${DEFAULT-VALUE})")
    private URI issuer = URI.create("http://127.0.0.1:9000");

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            defaultValue = "${env:HUB_CLIENT_SECRET}",
            description = "the client's secret; better given in HUB_CLIENT_SECRET")
    private @Nullable String secret;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            defaultValue = "deploy/demo/credentials.csv",
            description =
                    "where the secret is looked up when none is given (default: ${DEFAULT-VALUE})")
    private Path credentials = Path.of("deploy/demo/credentials.csv");

    @Option(
            names = "--dry-run",
            description = "translate and report, send nothing; needs neither hub nor secret")
    private boolean dryRun;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {
                "write the report as JSON; in a dry run it holds the bodies that would be sent,",
                "which are personal data"
            })
    private @Nullable Path json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "custodian files")
    private List<Path> files = List.of();

    @Spec private @Nullable CommandSpec spec;

    private final Retries retries;

    public Publish() {
        this(Retries.usual());
    }

    Publish(Retries retries) {
        this.retries = retries;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Publish()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw wrongUsage("no such file: " + file);
            }
        }
        String known = dryRun ? "" : secret();
        Translation translation = Translation.of(files);
        Report report = new Report(commandLine().getOut(), dryRun);
        if (dryRun) {
            translation.items().forEach(item -> report.add(item, unsent(item)));
        } else {
            send(translation.items(), known, report);
        }
        report.noHome(translation.noHome());
        report.sumUp();
        if (json != null) {
            Files.writeString(json, report.json(translation.noHome()));
        }
        return report.allGood() ? 0 : 1;
    }

    private void send(List<Item> items, String known, Report report) {
        Progress progress =
                new Progress(commandLine().getErr(), items.size(), Progress.somebodyWatches());
        ClientCredentials tokens =
                new ClientCredentials(issuer, client, known, retries, Clock.systemUTC());
        try (HubClient connection = new HubClient(hub, tokens, retries);
                Publication publication = new Publication(connection)) {
            List<CompletableFuture<RecordOutcome>> outcomes = publication.send(items);
            for (int i = 0; i < items.size(); i++) {
                RecordOutcome outcome = outcomes.get(i).join();
                progress.clear();
                report.add(items.get(i), outcome);
                progress.oneMore();
            }
            progress.clear();
        }
    }

    private static RecordOutcome unsent(Item item) {
        return item.made() instanceof Item.Broken(String place, String fault)
                ? new RecordOutcome.Broken(place, fault)
                : new RecordOutcome.WouldSend();
    }

    private String secret() throws IOException {
        if (secret != null && !secret.isEmpty()) {
            return secret;
        }
        if (!Files.isRegularFile(credentials)) {
            throw wrongUsage("no secret given, and there is no " + credentials);
        }
        return Credential.find(credentials, client)
                .map(Credential::secret)
                .orElseThrow(() -> wrongUsage("no client " + client + " in " + credentials));
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec.commandLine();
    }
}
