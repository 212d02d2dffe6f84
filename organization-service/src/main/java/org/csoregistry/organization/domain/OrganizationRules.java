package org.csoregistry.organization.domain;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.json.Contradictions;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.commons.text.LanguageMap;
import org.csoregistry.organization.domain.channel.Channel;
import org.csoregistry.organization.domain.identity.Schemes;
import org.csoregistry.organization.relation.domain.Relation;

/** What must hold between the properties of an organization, each of which may be right by itself. */
final class OrganizationRules {
    private final OrganizationDraft draft;
    private final Contradictions found = new Contradictions();

    private OrganizationRules(OrganizationDraft draft) {
        this.draft = draft;
    }

    static List<Violation> broken(OrganizationDraft draft) {
        OrganizationRules rules = new OrganizationRules(draft);
        rules.names();
        rules.identifiers();
        rules.accreditations();
        rules.contact();
        rules.activities();
        rules.relations();
        return rules.found.list();
    }

    private void names() {
        found.unless(
                LanguageMap.isOriginal(draft.originalLanguage(), draft.names()),
                "/originalLanguage",
                "must name one of the languages of names");
        each(
                draft.acronyms(),
                (i, acronym) -> found.unless(
                        !acronym.equals(draft.acronym()) && draft.acronyms().indexOf(acronym) == i,
                        "/acronyms/" + i,
                        "must not repeat another acronym"));
        each(draft.formerNames(), (i, former) -> {
            found.unlessOrdered(former.from(), former.until(), "/formerNames/" + i + "/until");
            found.unless(
                    draft.formerNames().indexOf(former) == i,
                    "/formerNames/" + i,
                    "must not repeat another former name");
        });
        found.unless(isWithoutRepeats(draft.icnpo()), "/icnpo", "must not repeat a group");
    }

    private void identifiers() {
        found.unless(isWithoutRepeats(draft.identifiers()), "/identifiers", "must not repeat an identifier");
        each(draft.identifiers(), (i, identifier) -> {
            if (identifier.scheme() != null && identifier.value() != null) {
                String fault = Schemes.fault(identifier.scheme(), identifier.value());
                found.unless(
                        Schemes.isPlaced(identifier.scheme()),
                        "/identifiers/" + i + "/scheme",
                        "must begin with a country's code, or with X where it belongs to none");
                found.unless(fault == null, "/identifiers/" + i + "/value", fault);
            }
        });
    }

    private void accreditations() {
        each(draft.accreditations(), (i, accreditation) -> {
            found.unlessOrdered(accreditation.from(), accreditation.until(), "/accreditations/" + i + "/until");
            found.unless(
                    draft.accreditations().indexOf(accreditation) == i,
                    "/accreditations/" + i,
                    "must not repeat another accreditation");
        });
    }

    private void contact() {
        found.unless(
                draft.place() == null || draft.place().saysSomething(), "/place", "must have a city or coordinates");
        Channel.check(
                draft.channels(), Audience.PUBLIC::equals, "must be public: put others to the channels below", found);
    }

    private void activities() {
        each(
                draft.activities(),
                (i, activity) -> found.unlessOrdered(activity.from(), activity.until(), "/activities/" + i + "/until"));
    }

    private void relations() {
        each(draft.relations(), (i, relation) -> {
            found.unlessOrdered(relation.from(), relation.until(), "/relations/" + i + "/until");
            found.unless(
                    isFirst(draft.relations(), i, Relation::overlaps),
                    "/relations/" + i,
                    "must not say for the same days what another relation says");
        });
    }

    private static boolean isFirst(List<Relation> all, int i, BiPredicate<Relation, Relation> same) {
        Relation relation = all.get(i);
        return relation.kind() == null
                || relation.organizationId() == null
                || all.subList(0, i).stream().filter(Objects::nonNull).noneMatch(before -> same.test(relation, before));
    }

    private static boolean isWithoutRepeats(List<?> all) {
        return all.stream().filter(Objects::nonNull).noneMatch(one -> Collections.frequency(all, one) > 1);
    }

    /** Elements that are null have been refused already. */
    private static <T> void each(List<T> list, BiConsumer<Integer, T> rule) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) != null) {
                rule.accept(i, list.get(i));
            }
        }
    }
}
