package org.safeguardinghub.dev;

import org.safeguardinghub.dev.issuer.Seat;
import org.safeguardinghub.dev.issuer.Seats;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints an access token of the running development issuer, for use in other commands. */
public final class TokenCommand {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private TokenCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.out.println(token(List.of(arguments)));
        } catch (UsageError | IOException refused) {
            System.err.println(refused.getMessage());
            System.exit(DevHub.REFUSED);
        }
    }

    private static String token(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new UsageError("usage: token CLIENT [--issuer-port N] [--credentials FILE]");
        }
        Options options = Options.parse(arguments.subList(1, arguments.size()));
        Seat seat =
                Seats.read(options.credentials())
                        .of(arguments.getFirst())
                        .orElseThrow(
                                () -> new UsageError("no such client: " + arguments.getFirst()));
        return ask(seat, options.port(Options.Port.ISSUER));
    }

    private static String ask(Seat seat, int port) throws IOException, InterruptedException {
        String login = seat.client() + ":" + seat.secret();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        login.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find()) {
                throw new UsageError("the issuer answered " + answer.statusCode());
            }
            return token.group(1);
        } catch (ConnectException nobody) {
            throw new UsageError("no issuer answers on port " + port + "; start deploy/hub demo");
        }
    }
}
