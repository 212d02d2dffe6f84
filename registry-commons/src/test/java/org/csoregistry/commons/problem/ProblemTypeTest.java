package org.csoregistry.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    @Test
    void everyTypeHasItsOwnReferenceAndExplainsItself() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(ProblemType.values()).allSatisfy(type -> {
            assertThat(type.uri()).matches("/problems/[a-z-]+");
            // What has been merged is no fault, and explains itself all the same.
            assertThat(type.status()).matches(status -> status == 308 || status >= 400 && status < 600);
            assertThat(type.explanation()).endsWith(".");
        });
    }

    @Test
    void aStaleVersionCarriesTheCurrentDocumentAsItIs() {
        Problem problem = new Refusal.StaleVersion(7, "{\"version\":7}").problem();

        assertThat(RegistryJson.write(problem)).contains("\"status\":412", "\"current\":{\"version\":7}");
    }

    @Test
    void anEmptyMemberIsLeftOut() {
        assertThat(RegistryJson.write(Problem.of(ProblemType.FORBIDDEN, null)))
                .isEqualTo("{\"type\":\"/problems/forbidden\","
                        + "\"title\":\"The token does not allow this\",\"status\":403}");
    }
}
