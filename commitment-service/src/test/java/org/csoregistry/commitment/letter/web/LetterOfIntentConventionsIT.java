package org.csoregistry.commitment.letter.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.ConventionsContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class LetterOfIntentConventionsIT extends ConventionsContract {
    @Override
    protected Registry registry() {
        return LetterOfIntentSample.REGISTRY;
    }
}
