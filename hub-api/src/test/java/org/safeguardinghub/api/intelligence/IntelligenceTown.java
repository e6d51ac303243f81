package org.safeguardinghub.api.intelligence;

import static org.safeguardinghub.api.Sender.made;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Sender;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** Police that are told, and what they grade, record and pass on. */
abstract class IntelligenceTown {
    static final String INTEL = "INTELLIGENCE";
    static final String PRESENT = "'grade':{'3x5x2':{'source':'2','information':'C',";
    static final String GRADE_P = PRESENT + "'handling':'P'}}";
    static final String GRADE_C = PRESENT + "'handling':'C'}}";
    static final String ONE_SOURCE =
            "'provenance':[{'origin':'inf-1','root':'src-7'},{'origin':'inf-2','root':'src-7'}]";
    static final String REVIEW =
            "{'id':'$','outcome':'KEPT','reviewBy':'2126-03-01T09:30:00Z','reason':'still so'}";

    @TempDir static Path folder;
    static HubWithBroker hub;
    static Sender sender;
    static String child;
    static String known;

    @BeforeAll
    static void two_agencies_hold_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        sender = new Sender(hub);
        sender.register("school", "SCHOOL");
        sender.register("csc", "LA_CSC");
        sender.register("licensing", "LA_LICENSING");
        sender.register("force", "POLICE");
        sender.register("far-force", "POLICE");
        sender.register("nca", "NCA");
        child = sender.subject("school");
        known = sender.subject("force");
        for (var agency : List.of("csc", "nca", "licensing")) {
            sender.involve("force", known, agency);
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static String recorded(@Nullable String grade) {
        return made(sender.post("force", INTEL, "/intelligence", report(known, grade)));
    }

    static String report(String subject, @Nullable String grade) {
        return "{'id':'$',%s'type':'INTELLIGENCE','subjects':['%s'],'report':'seen near the hostel'}"
                .formatted(grade == null ? "" : grading(grade, ""), subject);
    }

    static String grading(String grade, String then) {
        return "'grading':{" + grade + "," + ONE_SOURCE + "}," + then;
    }

    static String grading(String grade) {
        return "{'id':'$'," + grading(grade, "'report':'from a partner'") + "}";
    }

    static String regrading(String grade) {
        return "{'id':'$'," + grading(grade, "'reason':'confirmed since'") + "}";
    }

    static String product(String by, String more) {
        return ("{'id':'$','text':'a child is at risk at a hostel','summary':'a risk at a hostel',"
                        + "'approver':{'sub':'%s','name':'A Sergeant'}%s}")
                .formatted(by, more);
    }

    static String with(String body, String more) {
        return body.substring(0, body.length() - 1) + more;
    }

    static HttpResponse<String> post(String agency, String record, String command, String body) {
        return sender.post(agency, INTEL, path(record, command), body);
    }

    static String path(String record, String command) {
        return "/intelligence/" + record + "/" + command;
    }

    static HttpResponse<String> read(String agency, String role, String record) {
        return sender.get(agency, role, "/intelligence/" + record);
    }

    static String feed(String agency) {
        return sender.get(agency, "PUBLISHER", "/feed?limit=100").body();
    }

    static boolean sees(String agency, String product) {
        return read(agency, "PRACTITIONER", product).statusCode() == 200;
    }
}
