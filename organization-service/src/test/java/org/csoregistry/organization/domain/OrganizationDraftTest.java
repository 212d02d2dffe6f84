package org.csoregistry.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.problem.Violation;
import org.junit.jupiter.api.Test;

class OrganizationDraftTest {
    private static final String BOTH =
            """
            "names": {"mn": "Нээлттэй нийгэм форум", "en": "Open Society Forum"}
            """;

    private static OrganizationDraft draft(String... properties) {
        String all = "{\"type\": \"foundation\", \"country\": \"MN\", \"audience\": \"public\", "
                + String.join(", ", properties) + "}";
        return RegistryJson.read(all, OrganizationDraft.class);
    }

    private static OrganizationDraft named(String... properties) {
        String[] all = Arrays.copyOf(properties, properties.length + 1);
        all[properties.length] = "\"names\": {\"en\": \"Open Society Forum\"}";
        return draft(all);
    }

    private static List<String> faults(OrganizationDraft draft) {
        return draft.contradictions().stream().map(Violation::pointer).toList();
    }

    @Test
    void theOnlyLanguageIsTheOriginalOne() {
        OrganizationDraft draft = draft("\"names\": {\"mn\": \"Нээлттэй нийгэм форум\"}");

        assertThat(draft.originalLanguage()).isEqualTo("mn");
        assertThat(draft.contradictions()).isEmpty();
    }

    @Test
    void amongSeveralLanguagesTheOriginalMustBeNamed() {
        assertThat(faults(draft(BOTH))).containsExactly("/originalLanguage");
        assertThat(faults(draft(BOTH, "\"originalLanguage\": \"fr\""))).hasSize(1);
        assertThat(faults(draft(BOTH, "\"originalLanguage\": \"mn\""))).isEmpty();
    }

    @Test
    void anIdentifierIsGivenOnceInWhicheverSpelling() {
        String lei = "{\"scheme\": \"%s\", \"value\": \"%s\"}";

        OrganizationDraft draft = named("\"identifiers\": [%s, %s]"
                .formatted(
                        lei.formatted("lei", "506700GE1G29325QX363"),
                        lei.formatted("XI-LEI", " 506700ge1g29325qx363 ")));

        assertThat(faults(draft)).containsExactly("/identifiers");
    }

    @Test
    void textIsTrimmedAndTheSeatIsWhereItIsWritten() {
        OrganizationDraft draft = named("\"acronym\": \" OSF \"", "\"countriesOfActivity\": [\"KE\"]");

        assertThat(draft.acronym()).isEqualTo("OSF");
        assertThat(draft.countries()).containsExactly("MN");
    }

    @Test
    void itIsActiveWhereItSaysWhereItActedAndAtItsSeat() {
        OrganizationDraft draft = named(
                "\"countriesOfActivity\": [\"KE\", \"AM\"]",
                "\"activities\": [{\"title\": {\"en\": \"A\"}, \"country\": \"MW\"}, {\"title\": {\"en\": \"B\"}}]");

        assertThat(draft.activeIn()).containsExactly("AM", "KE", "MN", "MW");
    }

    @Test
    void itIsFoundByAllItsNamesAndAcronyms() {
        OrganizationDraft draft = named(
                "\"acronym\": \"OSF\"",
                "\"acronyms\": [\"ННФ\"]",
                "\"formerNames\": [{\"name\": \"Söros Foundation\"}]");

        assertThat(draft.searched().names()).isEqualTo("open society forum | osf | nnf | soros foundation");
    }

    @Test
    void acronymsAreEachGivenOnce() {
        assertThat(faults(named("\"acronym\": \"A\"", "\"acronyms\": [\"B\", \"A\", \" B\"]")))
                .containsExactly("/acronyms/1", "/acronyms/2");
    }

    @Test
    void whatEndsBeforeItBeginsIsRefusedWhereverItStands() {
        String days = "\"from\": \"2017-01-02\", \"until\": \"2017-01-01\"}";

        assertThat(faults(named(
                        "\"formerNames\": [{\"name\": \"Before\", " + days + "]",
                        "\"accreditations\": [{\"body\": \"cosp-observer\", " + days + "]",
                        "\"activities\": [{\"title\": {\"en\": \"A\"}, " + days + "]",
                        "\"relations\": [{\"kind\": \"parent\","
                                + " \"organizationId\": \"0190a000-0000-7000-8000-000000000018\", " + days + "]")))
                .containsExactly(
                        "/formerNames/0/until", "/accreditations/0/until", "/activities/0/until", "/relations/0/until");
    }

    @Test
    void aRelationIsToldOnceForTheSameDays() {
        String relation = "{\"kind\": \"%s\", \"organizationId\": \"0190a000-0000-7000-8000-000000000018\"%s}";

        assertThat(faults(named("\"relations\": ["
                        + relation.formatted("member-of", ", \"until\": \"2010-12-31\"") + ","
                        + relation.formatted("member-of", ", \"from\": \"2015-01-01\"") + ","
                        + relation.formatted("parent", "") + ","
                        + relation.formatted("member-of", ", \"from\": \"2010-12-31\", \"until\": \"2011-01-01\"")
                        + "]")))
                .containsExactly("/relations/3");
    }

    @Test
    void repeatedGroupsAndFormerNamesAreRefused() {
        assertThat(faults(named(
                        "\"icnpo\": [\"health\", \"health\"]",
                        "\"formerNames\": [{\"name\": \"Before\"}, {\"name\": \"Before \"}]")))
                .containsExactly("/formerNames/1", "/icnpo");
    }

    @Test
    void whatItIsTakenForFollowsFromItsTypeUnlessItSaysSo() {
        assertThat(Codes.wire(named().takenForIatiType())).isEqualTo("60");
        assertThat(Codes.wire(named("\"iatiType\": \"22\"").takenForIatiType())).isEqualTo("22");
        assertThat(named().takenForIcnpo()).extracting(Codes::wire).containsExactly("philanthropy");
        assertThat(named("\"icnpo\": [\"health\"]").takenForIcnpo())
                .extracting(Codes::wire)
                .containsExactly("health");
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        JsonNode json = RegistryJson.read(RegistryJson.write(named()));

        assertThat(json.properties().stream().map(property -> property.getKey()))
                .containsExactly("names", "originalLanguage", "type", "country", "identifiers", "audience");
    }
}
