package org.csoregistry.organization.duplicate.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.json.Codes;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.Page;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.NotFound;
import org.csoregistry.commons.problem.Violation;
import org.csoregistry.organization.domain.Organizations;

/** Organizations that may be registered twice: what speaks for it, and what somebody found who looked. */
@ApplicationScoped
public class Duplicates {
    private final Organizations organizations;
    private final DuplicateStore store;
    private final Clock clock;

    Duplicates(Organizations organizations, DuplicateStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    /** Pairs with one organization, the likeliest first. */
    public Page of(DuplicateQuery query, Caller by) {
        mustDecideIn(List.of(countries(query.of(), by)), by);
        return page(query, pairs(query, by).with(query.of()));
    }

    /**
     * Pairs with one of the two in the countries asked for, or in the caller's; the likeliest first.
     *
     * @throws Forbidden if the countries asked for are not all the caller's
     */
    public Page list(DuplicateQuery query, Caller by) {
        if (!query.countries().isEmpty()) {
            query.countries().forEach(country -> mustDecideIn(List.of(List.of(country)), by));
            return page(query, pairs(query, by).inOneOf(query.countries()));
        }
        Pairs pairs = pairs(query, by);
        return page(query, by.readsEverything() ? pairs : pairs.inOneOf(by.countries()));
    }

    /** What is known of a pair, whichever of the two is named first. */
    public DuplicateView read(UUID id, UUID other, Caller by) {
        return seen(found(id, other, by).view(), id);
    }

    /** Says what the two are, for good: neither writing them nor finding them similar again changes it. */
    @Transactional
    public DuplicateView judge(UUID id, UUID other, Judgement judgement, Caller by) {
        Pair pair = found(id, other, by).pair();
        store.judge(pair, Codes.wire(judgement.verdict()), by.subject(), clock.instant());
        return read(id, other, by);
    }

    /** @throws NotFound if there is no verdict */
    @Transactional
    public void takeBack(UUID id, UUID other, Caller by) {
        if (!store.forget(found(id, other, by).pair())) {
            throw new NotFound("verdict on organization " + id + " and", other);
        }
    }

    private DuplicateStore.Row found(UUID id, UUID other, Caller by) {
        if (id.equals(other)) {
            throw new InvalidInput(Violation.ofParameter("other", "must be another organization"));
        }
        mustDecideIn(List.of(countries(id, by), countries(other, by)), by);
        return store.read(Pairs.exactly(Pair.of(id, other), by), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("organization", other));
    }

    private List<String> countries(UUID id, Caller by) {
        String country = RegistryJson.read(organizations.read(id, by).json())
                .path("country")
                .asText(null);
        return country == null ? List.of() : List.of(country);
    }

    private static Pairs pairs(DuplicateQuery query, Caller by) {
        Pairs pairs = query.dismissed() ? Pairs.judged(by) : Pairs.open(by);
        if (query.after() != null) {
            DuplicateCursor after = DuplicateCursor.decode(query.after(), query);
            pairs.after(after.score(), after.pair());
        }
        return pairs;
    }

    private Page page(DuplicateQuery query, Pairs pairs) {
        List<DuplicateStore.Row> rows = store.read(pairs, query.limit() + 1);
        boolean more = rows.size() > query.limit();
        List<DuplicateStore.Row> shown = more ? rows.subList(0, query.limit()) : rows;
        DuplicateStore.Row last = more ? shown.get(shown.size() - 1) : null;
        return new Page(
                shown.stream()
                        .map(row -> RegistryJson.write(seen(row.view(), query.of())))
                        .toList(),
                more ? new DuplicateCursor(query.fingerprint(), last.score(), last.pair()).encode() : null,
                null);
    }

    /** The one asked about first. */
    private static DuplicateView seen(DuplicateView pair, UUID first) {
        List<DuplicateView.Party> two = pair.organizations();
        List<DuplicateView.Party> turned = two.get(1).id().equals(first) ? List.of(two.get(1), two.get(0)) : two;
        return new DuplicateView(turned, pair.score(), pair.reasons(), pair.verdict(), pair.decidedAt());
    }

    /** One of the two must be the caller's to decide on. */
    private static void mustDecideIn(List<List<String>> countries, Caller by) {
        if (countries.stream().noneMatch(by::mayPublishIn)) {
            throw new Forbidden("Duplicates are for the secretariat, and for field offices in their countries.");
        }
    }
}
