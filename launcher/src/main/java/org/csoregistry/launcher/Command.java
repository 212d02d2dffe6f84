package org.csoregistry.launcher;

import java.util.Set;
import org.csoregistry.launcher.stack.TokenRequest;

/** What the launcher is asked to do. */
sealed interface Command {

    /**
     * Run the suite.
     *
     * @param fresh delete all data first
     * @param without services to leave out, because they run elsewhere (in development mode)
     */
    record Up(boolean fresh, Set<Endpoint> without) implements Command {
        public Up {
            without = Set.copyOf(without);
        }
    }

    /** Start the suite once, so that each start after takes less. */
    record Rehearse() implements Command {}

    /** Print a token. */
    record Token(TokenRequest request) implements Command {}

    /** Print the environment in which one service joins the running stack, as shell {@code export} lines. */
    record Environment(Endpoint service) implements Command {}
}
