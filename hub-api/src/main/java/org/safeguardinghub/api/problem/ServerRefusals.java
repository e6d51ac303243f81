package org.safeguardinghub.api.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers in the common shape what the server refuses before any of our filters: a request line or
 * an address that it cannot read. Public for the server, which makes it by name.
 */
public final class ServerRefusals extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        var isUnanswered = response.getContentWritten() == 0 && response.setErrorReported();
        if (response.getStatus() >= 400 && isUnanswered) {
            try {
                var problem = problem(response.getStatus());
                Rejections.count(problem);
                var bytes = ProblemWriter.bytes(problem);
                response.setHeader("Cache-Control", "no-store");
                response.setContentType(ProblemWriter.MEDIA_TYPE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                var body = response.getReporter();
                if (body != null) {
                    body.write(new String(bytes, StandardCharsets.UTF_8));
                    response.finishResponse();
                }
            } catch (IOException clientWentAway) {
                // there is nobody to answer
            }
        }
    }

    private static Problem problem(int status) {
        return status >= 500
                ? Problem.internal(FaultLog.record(new IllegalStateException()))
                : Problem.ofStatus(status);
    }
}
