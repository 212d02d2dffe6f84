package org.csoregistry.organization.codelist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.Theme;
import org.csoregistry.commons.text.UnLanguages;
import org.csoregistry.organization.classification.domain.IatiType;
import org.csoregistry.organization.classification.domain.IcnpoGroup;
import org.csoregistry.organization.contact.domain.ConsentScope;
import org.csoregistry.organization.contact.domain.LegalBasis;
import org.csoregistry.organization.domain.Identifier;
import org.csoregistry.organization.domain.OrganizationType;
import org.csoregistry.organization.domain.channel.ChannelKind;
import org.csoregistry.organization.domain.channel.ChannelPurpose;
import org.csoregistry.organization.profile.domain.AccreditationBody;
import org.csoregistry.organization.relation.domain.RelationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {
    private static final CodeLists LISTS = new CodeLists();

    private static Stream<String> names() {
        return LISTS.index(LanguageChoice.ALL).stream().map(CodeList::name);
    }

    private static List<String> codes(String list) {
        return LISTS.find(list, LanguageChoice.ALL).items().stream()
                .map(Code::code)
                .toList();
    }

    private static void isComplete(LanguageMap names, String what) {
        assertThat(names.texts().keySet()).as(what).containsExactlyElementsOf(UnLanguages.TAGS);
        assertThat(names.texts().values())
                .as(what)
                .allMatch(text -> !text.isBlank() && text.length() <= 160 && text.equals(text.strip()));
        assertThat(names.texts().get("ar")).as(what).containsPattern("\\p{IsArabic}");
        assertThat(names.texts().get("ru")).as(what).containsPattern("\\p{IsCyrillic}");
        assertThat(names.texts().get("zh")).as(what).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCodeIsNamedInSixLanguagesAndEachInItsScript(String name) {
        CodeList list = LISTS.find(name, LanguageChoice.ALL);

        isComplete(list.titles(), name);
        list.items().forEach(code -> isComplete(code.names(), name + " " + code.code()));
        assertThat(list.size()).isEqualTo(list.items().size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyParentIsThere(String name) {
        Set<String> codes = new HashSet<>(codes(name));
        LISTS.find(name, LanguageChoice.ALL).items().stream()
                .map(Code::parent)
                .filter(parent -> parent != null)
                .forEach(parent -> assertThat(
                                codes.contains(parent) || name.equals("identifier-schemes") && isCountry(parent))
                        .as(name + " " + parent)
                        .isTrue());
    }

    private static boolean isCountry(String code) {
        return Countries.isKnown(code);
    }

    @Test
    void ourOwnListsAreThoseOfTheCode() {
        Map.of(
                        "accreditations", AccreditationBody.class,
                        "audiences", Audience.class,
                        "channel-kinds", ChannelKind.class,
                        "channel-purposes", ChannelPurpose.class,
                        "consent-scopes", ConsentScope.class,
                        "iati-organization-types", IatiType.class,
                        "icnpo", IcnpoGroup.class,
                        "legal-bases", LegalBasis.class,
                        "organization-types", OrganizationType.class,
                        "relation-kinds", RelationKind.class)
                .forEach((list, code) ->
                        assertThat(codes(list)).as(list).containsExactlyInAnyOrderElementsOf(Codes.of(code)));
    }

    @Test
    void everyArticleOfTheConventionFromPreventionOnHasItsChapter() {
        List<Code> articles = LISTS.find("specializations", LanguageChoice.ALL).items().stream()
                .filter(code -> code.code().matches("uncac-[0-9]+"))
                .toList();

        assertThat(articles)
                .extracting(Code::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(5, 62).mapToObj(i -> "uncac-" + i).toList());
        assertThat(articles.get(0).parent()).isEqualTo("uncac-ii");
        assertThat(articles.get(13 - 5).names().texts()).containsEntry("en", "Participation of society");
        assertThat(articles).extracting(Code::parent).isSorted().doesNotContainNull();
    }

    @Test
    void everySpecializationIsAThemeThatARecordMayHave() {
        assertThat(codes("specializations"))
                .allMatch(Theme.Validator::isTheme)
                .contains("sdg-16.6", "sdg-10.7", "human-trafficking", "upr-freedom-of-association", "uncac-v");
    }

    @Test
    void everySchemeMayBeWrittenIntoAnIdentifier() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(codes("identifier-schemes")).allMatch(scheme -> validator
                .validateProperty(new Identifier(scheme, "1"), "scheme")
                .isEmpty());
        assertThat(validator.validateProperty(new Identifier("nothing", "1"), "scheme"))
                .isNotEmpty();
    }

    @Test
    void languagesAndCountriesAreThoseThatInputMayHave() {
        assertThat(codes("countries")).hasSize(250).contains("EU", "MN").allMatch(Countries::isKnown);
        assertThat(codes("languages"))
                .hasSizeGreaterThan(180)
                .contains("mn", "sw", "id", "he")
                .doesNotContain("iw")
                .allMatch(Languages::isKnown);
        assertThat(codes("regions")).contains("001", "035", "419");
    }

    @Test
    void aListIsNamedInTheLanguageChosen() {
        CodeList french = LISTS.find("audiences", LanguageChoice.of("fr-BE"));

        assertThat(french.titles()).isEqualTo(LanguageMap.of("fr", "Qui peut voir une fiche"));
        assertThat(french.items())
                .extracting(Code::names)
                .allMatch(names -> names.texts().keySet().equals(Set.of("fr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Audiences", "../audiences", "a_b", "-", "lists.tsv"})
    void aNameThatCannotBeOneIsInvalid(String name) {
        assertThatThrownBy(() -> LISTS.find(name, LanguageChoice.ALL)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists", "nothing"})
    void aNameThatIsNoneIsNotFound(String name) {
        assertThatThrownBy(() -> LISTS.find(name, LanguageChoice.ALL)).isInstanceOf(NotFound.class);
    }
}
