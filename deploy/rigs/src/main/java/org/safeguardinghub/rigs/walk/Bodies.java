package org.safeguardinghub.rigs.walk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** What is sent. Everybody in it is invented; a concern is as long as a short real one. */
final class Bodies {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AYLA =
            "{'preferredName':'Ayla','familyName':'Rowe','dateOfBirth':'2012-03-04'}";

    private Bodies() {}

    static JsonNode subject() {
        return command("'content':{'ID':" + AYLA + "}");
    }

    static JsonNode involvement(String subject, String agency) {
        return command("'subject':'%s','agency':'%s','kind':'REFERRAL'".formatted(subject, agency));
    }

    static JsonNode concern(String subject) {
        return command(
                """
                'subjects':['%s'],'occurredAt':'2026-11-20T13:10:00Z','content':{
                'ID':%s,
                'NARR':{'concernTypes':['CHILD_CRIMINAL_EXPLOITATION'],
                  'source':'BEHAVIOUR_OBSERVED','status':'SUSPECTED',
                  'account':'Two new phones this term; met by a grey car at the gate.',
                  'childsVoice':'They are just friends.',
                  'actionWanted':'Please call today.',
                  'summary':'Signs of criminal exploitation; the school asks for a call.'},
                'EDU':{'setting':'Northtown High School','onRoll':true,'attendanceConcern':true},
                'RISK':{'state':'OPEN','reviewDate':'2026-12-04',
                  'plan':'Met at the gate each morning.'}}\
                """
                        .formatted(subject, AYLA));
    }

    private static JsonNode command(String rest) {
        return JSON.readTree(
                "{'id':'%s',%s}".formatted(UUID.randomUUID(), rest).replace('\'', '"'));
    }
}
