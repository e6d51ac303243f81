package org.safeguardinghub.dev.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is told to the hub: a school's concern about a child, who works with the child, and what the
 * school decided to share. Everybody in it is invented.
 */
final class Story {
    private static final String SCHOOL = "northtown-school-system";
    private static final String SCHOOL_LEAD = "maya.lindqvist";
    private static final String REASONS =
            "'basis':{'article6':'PUBLIC_TASK','gateway':'CA04_11'},"
                    + "'necessity':'The force is looking for the person named.',"
                    + "'proportionality':'Only what helps to find and protect the child.',"
                    + "'informed':'NO_UNSAFE'";

    private final Desks desks;
    private final Consumer<Duration> lookAfter;
    private final Consumer<String> progress;

    Story(Desks desks, Consumer<Duration> lookAfter, Consumer<String> progress) {
        this.desks = desks;
        this.lookAfter = lookAfter;
        this.progress = progress;
    }

    /** The ids that the hub made, by the names that the story and the expected table use. */
    Map<String, String> tell() {
        progress.accept("agencies enter the register");
        for (var row : DemoFile.rows("agencies.csv", "agency,name,kind,areas,desk,email")) {
            if (!row[0].equals("hub-operator")) {
                register(row);
            }
        }
        progress.accept("a school tells of a child and of a concern");
        var child = desks.tell(SCHOOL, "subjects", "child", "'content':{'ID':" + AYLA + "}");
        var r1 =
                desks.tell(
                        SCHOOL,
                        "concerns",
                        "r1",
                        about(child)
                                + """
                                'occurredAt':'2026-11-20T13:10:00Z','content':{
                                'ID':%s,
                                'NARR':{'concernTypes':['CHILD_CRIMINAL_EXPLOITATION'],
                                  'source':'BEHAVIOUR_OBSERVED','status':'SUSPECTED',
                                  'account':'Two new phones this term; met by a grey car at the gate.',
                                  'childsVoice':'They are just friends.',
                                  'actionWanted':'Please call today.',
                                  'summary':'Signs of criminal exploitation; the school asks for a call.'},
                                'EDU':{'setting':'Northtown High School','onRoll':true,
                                  'attendanceConcern':true},
                                'RISK':{'state':'OPEN','reviewDate':'2026-12-04',
                                  'plan':'Met at the gate each morning.'}}\
                                """
                                        .formatted(AYLA));
        var r3 =
                desks.tell(
                        SCHOOL,
                        "concerns",
                        "r3",
                        about(child)
                                + """
                                'content':{'NARR':{'concernTypes':['SCHOOL_ATTENDANCE'],
                                  'account':'Said in confidence to her form tutor.'}},
                                'restrictions':[
                                  {'category':'NARR','kind':'LA_CSC','highest':'SUMMARY'}]\
                                """);
        progress.accept("another child of the school, with whom nobody else works");
        var other = desks.tell(SCHOOL, "subjects", "other child", "'content':{'ID':" + JONAH + "}");
        var r2 =
                desks.tell(
                        SCHOOL,
                        "concerns",
                        "r2",
                        about(other)
                                + """
                                'content':{'ID':%s,'NARR':{'concernTypes':['NEGLECT'],
                                  'account':'Came without a coat again.'}}\
                                """
                                        .formatted(JONAH));
        whoWorksWith(child);
        share(r1, other);
        var ids =
                new HashMap<>(new AcrossAuthorities(desks, lookAfter, progress, child, r1).tell());
        ids.putAll(Map.of("child", child, "r1", r1, "r2", r2, "r3", r3));
        return ids;
    }

    private static final String AYLA =
            "{'preferredName':'Ayla','familyName':'Rowe','dateOfBirth':'2012-03-04'}";
    private static final String JONAH =
            "{'preferredName':'Jonah','familyName':'Pell','dateOfBirth':'2014-09-19'}";

    private void register(String[] row) {
        desks.tell(
                "sol.whitcombe",
                "agencies",
                "agency " + row[0],
                """
                'agency':'%1$s','name':'%2$s','kind':'%3$s','areas':['%4$s'],
                'desk':{'name':'%5$s','email':'%6$s'},
                'credentials':[{'kind':'OAUTH_CLIENT','name':'%1$s-system'},
                  {'kind':'KAFKA_PRINCIPAL','name':'%1$s-system'}]\
                """
                        .formatted(
                                row[0],
                                row[1].replace("'", "\u2019"),
                                row[2],
                                row[3].replace(" ", "','"),
                                row[4],
                                row[5]));
    }

    private void whoWorksWith(String child) {
        progress.accept(
                "who works with the child: said by the school, or asserted and unconfirmed");
        desks.tell(
                SCHOOL,
                "involvements",
                "csc",
                works(child, "'agency':'northtown-csc','kind':'REFERRAL'"));
        desks.tell(
                SCHOOL,
                "involvements",
                "gp",
                works(child, "'agency':'northtown-gp','kind':'REGISTRATION'"));
        desks.tell(
                "northtown-acute-system",
                "involvements",
                "acute",
                works(child, "'kind':'CASE_WORK'"));
        progress.accept(
                "the practice's own record of the child is linked, and the school confirms");
        var own =
                desks.tell(
                        "northtown-gp-system",
                        "subjects",
                        "gp child",
                        "'content':{'ID':" + AYLA + "}");
        var link =
                desks.tell(
                        "northtown-gp-system",
                        "links",
                        "link",
                        "'subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'"
                                .formatted(own, child));
        desks.tell(SCHOOL, "links/" + link + "/confirmation", "link confirmed", "");
    }

    private void share(String r1, String other) {
        progress.accept("the school shares with a force of another area, and declines once");
        desks.tell(SCHOOL_LEAD, "shares", "share r1", given("'record':'" + r1 + "'", "'EDU'"));
        desks.tell(
                SCHOOL_LEAD,
                "shares",
                "declined",
                given("'subject':'" + other + "'", "'NARR'")
                        .replace("'outcome':'SHARE'", "'outcome':'DECLINED'"));
    }

    /** A share with the force of the other area, as the school decides it. */
    static String given(String what, String categories) {
        return "'outcome':'SHARE',"
                + what
                + ",'recipients':['southmere-police'],'categories':["
                + categories
                + "],'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                + REASONS;
    }

    private static String about(String subject) {
        return "'subjects':['" + subject + "'],";
    }

    private static String works(String child, String rest) {
        return "'subject':'" + child + "'," + rest;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
