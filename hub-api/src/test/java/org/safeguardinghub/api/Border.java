package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/**
 * Two areas of one hub that nobody else works in, with a school and an authority in each; the
 * authorities' coordinators look across.
 */
final class Border {
    private static final String WHY = "PATTERN";

    final Town town;
    final String north;
    final String south;
    final String northSchool;
    final String southSchool;
    final String northArea;
    final String southArea;

    Border(Town town) {
        this.town = town;
        int number = town.nextBorder();
        northArea = area(2 * number - 1);
        southArea = area(2 * number);
        north = "north-" + number;
        south = "south-" + number;
        northSchool = north + "-school";
        southSchool = south + "-school";
        town.register(north, "LA_CSC", northArea);
        town.register(south, "LA_CSC", southArea);
        town.register(northSchool, "SCHOOL", northArea);
        town.register(southSchool, "SCHOOL", southArea);
    }

    /**
     * The 15 boroughs of Greater Manchester and Merseyside, then the 33 of London: by their codes
     * the north comes before the south of each border.
     */
    private static String area(int number) {
        return number <= 15
                ? "E080000%02d".formatted(number)
                : "E090000%02d".formatted(number - 15);
    }

    /** Known to both schools, who say that it is one child. */
    Child knownInBoth() {
        var there = town.subject(southSchool);
        var here = town.subject(northSchool);
        return new Child(here, there, linked(northSchool, here, southSchool, there));
    }

    /** The first proposes, the second confirms; the link's id. */
    String linked(String one, String subject, String other, String otherSubject) {
        var link =
                town.made(
                        one,
                        "PUBLISHER",
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}",
                        subject,
                        otherSubject);
        town.made(other, "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}");
        return link;
    }

    record Child(String north, String south, String link) {}

    /** Nothing of the record may be known for any purpose but to its owner's care. */
    void hide(String owner, String record, String... categories) {
        for (var category : categories) {
            restrict(
                    owner,
                    "'kind':'LIMIT','record':'%s','category':'%s','highest':'NONE'"
                            .formatted(record, category));
        }
    }

    void restrict(String by, String terms) {
        town.made(by, "MASH", "/restrictions", "{'id':'$'," + terms + ",'reason':'Court'}");
    }

    HttpResponse<String> ask(String agency, String path) {
        return town.hub.get(agency, "COORDINATOR", "/cross-area" + path, WHY);
    }

    JsonNode found(String agency, String path) {
        var answer = ask(agency, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Town.json(answer);
    }

    JsonNode persons(String agency) {
        return found(agency, "/subjects").path("items");
    }
}
