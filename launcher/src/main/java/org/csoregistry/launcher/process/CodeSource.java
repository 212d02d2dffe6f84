package org.csoregistry.launcher.process;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where a class was loaded from. */
public final class CodeSource {

    private CodeSource() {}

    /** The jar or the classes directory that holds the class. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the code source of " + type.getName() + " is not a file", e);
        }
    }
}
