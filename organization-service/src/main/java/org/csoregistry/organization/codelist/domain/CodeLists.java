package org.csoregistry.organization.codelist.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.csoregistry.commons.place.DisplayNames;
import org.csoregistry.commons.place.Regions;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.Countries;
import org.csoregistry.commons.text.LanguageChoice;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.commons.text.Languages;
import org.csoregistry.commons.text.TabbedFile;
import org.csoregistry.commons.text.UnLanguages;

/** All code lists: our own are the files in {@code code-lists}, places and languages are named by ICU. */
@ApplicationScoped
public class CodeLists {
    private static final String DIRECTORY = "code-lists/";
    private static final String FORM = "[a-z]+(-[a-z]+)*";

    private final Map<String, CodeList> lists;

    CodeLists() {
        this.lists = TabbedFile.read(DIRECTORY + "lists.tsv", line -> line.get("name"), CodeLists::list);
    }

    /** The lists without their codes, by name. */
    public List<CodeList> index(LanguageChoice languages) {
        return lists.values().stream().map(list -> list.withoutItems(languages)).toList();
    }

    /** @throws NotFound if no list has the name */
    public CodeList find(String name, LanguageChoice languages) {
        if (!name.matches(FORM)) {
            throw new InvalidInput(Violation.ofParameter("name", "must be like organization-types"));
        }
        CodeList list = lists.get(name);
        if (list == null) {
            throw new NotFound("code list", name);
        }
        return list.in(languages);
    }

    private static CodeList list(Map<String, String> line) {
        String name = line.get("name");
        List<Code> codes = codes(name);
        return new CodeList(
                name, names(line), orNull(line.get("source")), codes.size(), "/v1/code-lists/" + name, codes);
    }

    private static List<Code> codes(String name) {
        return switch (name) {
            case "countries" -> places(Countries.all());
            case "regions" -> places(Regions.all());
            case "languages" ->
                DisplayNames.ofLanguages(Languages.all()).entrySet().stream()
                        .map(entry -> new Code(entry.getKey(), null, entry.getValue()))
                        .toList();
            default ->
                List.copyOf(TabbedFile.read(
                                DIRECTORY + name + ".tsv",
                                line -> line.get("code"),
                                line -> new Code(line.get("code"), orNull(line.get("parent")), names(line)))
                        .values());
        };
    }

    private static List<Code> places(Collection<String> codes) {
        return new TreeSet<>(codes)
                .stream()
                        .map(code -> new Code(code, null, DisplayNames.ofPlace(code)))
                        .toList();
    }

    private static LanguageMap names(Map<String, String> line) {
        return UnLanguages.each(line::get);
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
