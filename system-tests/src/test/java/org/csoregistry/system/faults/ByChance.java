package org.csoregistry.system.faults;

import java.util.Collections;
import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Shuffles tests by the course's seed. */
final class ByChance implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(MethodDescriptor::getDisplayName));
        Collections.shuffle(context.getMethodDescriptors(), Course.random("order"));
    }
}
