package org.safeguardinghub.commands;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Content of invented people, as long as what agencies write and in the form that is stored. */
final class Invented {
    private Invented() {}

    /** One block. In it, single quotes stand for double ones. */
    static Content said(Category category, String json) {
        return new Content(Map.of(category, bytes(json)));
    }

    /** Those and one block more. */
    static Content with(Content others, Category category, String json) {
        var all = new EnumMap<Category, byte[]>(others.byCategory());
        all.put(category, bytes(json));
        return new Content(all);
    }

    /** Why it was done, beside a record. */
    static Content reason(String why) {
        return said(Category.META, "{'reason':'" + why + "'}");
    }

    static Content person() {
        return with(
                said(
                        Category.ID,
                        "{'preferredName':'Ayla','givenName':'Ayla','familyName':'Fernsby',"
                                + "'dateOfBirth':'2013-05-04','sex':'female',"
                                + "'firstLanguage':'English'}"),
                Category.ADDR,
                "{'line1':'12 Mill Lane','town':'North Vale','postcode':'ZZ9 9ZZ'}");
    }

    static Content concern() {
        var known =
                said(
                        Category.ID,
                        "{'preferredName':'Ayla','relationships':[{'relationship':'aunt',"
                                + "'name':'Mona Fernsby'}]}");
        var told =
                with(
                        known,
                        Category.NARR,
                        "{'concernTypes':['NEGLECT'],'account':'Came to school without breakfast"
                                + " for the third day in a row, in the clothes of last week. Said"
                                + " that nobody had been at home since Sunday evening and that she"
                                + " slept at the neighbours.','childsVoice':'I do not want to go"
                                + " home tonight.','actionWanted':'Please call before three'}");
        return with(
                told,
                Category.EDU,
                "{'setting':'Ash Lane School','onRoll':true,'attendanceConcern':true,"
                        + "'attendances':[{'yearStart':2025,'yearEnd':2026,"
                        + "'attendancePercentage':81.5,'suspensions':1}]}");
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
