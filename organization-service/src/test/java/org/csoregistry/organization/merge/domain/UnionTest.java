package org.csoregistry.organization.merge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.organization.domain.OrganizationDraft;
import org.junit.jupiter.api.Test;

/** What one says and the other does not, added and taken back. */
class UnionTest {
    @Test
    void whatIsAddedAndTakenBackLeavesTheOwnWord() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            OrganizationDraft own = draft(random);
            OrganizationDraft other = draft(random);

            Union union = Union.of(own, other);
            OrganizationDraft joined = RegistryJson.read(union.all().toString(), OrganizationDraft.class);

            assertThat(Separation.of(joined, union.carried()))
                    .as("seed %d", seed)
                    .isEqualTo(own);
            assertThat(Union.of(joined, other).carried())
                    .as("seed %d, again", seed)
                    .isEmpty();
            assertThat(joined.identifiers()).containsAll(other.identifiers());
            assertThat(joined.specializations()).containsAll(other.specializations());
        }
    }

    @Test
    void theOwnWordWins() {
        Union union = Union.of(
                read("{\"names\":{\"en\":\"Forum\"},\"acronym\":\"F\",\"website\":\"https://a.example/\"}"),
                read("{\"names\":{\"en\":\"The Forum\"},\"acronym\":\"TF\",\"website\":\"https://b.example/\"}"));

        assertThat(union.carried().toString())
                .isEqualTo("{\"acronyms\":[\"TF\"],\"formerNames\":[{\"name\":\"The Forum\",\"language\":\"en\"}]}");
    }

    private static OrganizationDraft draft(Random random) {
        ObjectNode draft = RegistryJson.MAPPER.createObjectNode();
        for (String language : List.of("en", "mn", "fr")) {
            if (language.equals("en") || random.nextBoolean()) {
                draft.withObject("/names").put(language, "Name " + random.nextInt(3));
                draft.withObject("/mission").put(language, "Mission " + random.nextInt(3));
            }
        }
        draft.put("originalLanguage", "en");
        if (random.nextBoolean()) {
            draft.put("acronym", "A" + random.nextInt(3)).put("website", "https://w.example/" + random.nextInt(3));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.withArray("/acronyms").add("B" + i);
            draft.withArray("/specializations").add("sdg-16." + i);
            draft.withArray("/formerNames").addObject().put("name", "Name " + i);
            draft.withArray("/identifiers")
                    .addObject()
                    .put("scheme", "XM-DAC")
                    .put("value", i + "-" + random.nextInt(9));
            draft.withArray("/relations")
                    .addObject()
                    .put("kind", "member-of")
                    .put("organizationId", "0190a000-0000-7000-8000-00000000000" + i);
        }
        return read(draft.toString());
    }

    private static OrganizationDraft read(String json) {
        return RegistryJson.read(json, OrganizationDraft.class);
    }
}
