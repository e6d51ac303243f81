package org.safeguardinghub.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;

/** Gives the refusals of the server itself (a hostile URL, for example) the common shape. */
@Controller
class ServerErrors implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? ofServer(status)
                        : Problem.notFound();
        ProblemWriter.write(problem, response);
    }

    private static Problem ofServer(int status) {
        return status == 500
                ? Problem.internal(FaultLog.record(new IllegalStateException()))
                : Problem.ofStatus(status);
    }
}
