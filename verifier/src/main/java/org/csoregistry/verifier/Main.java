package org.csoregistry.verifier;

import java.io.PrintStream;
import java.util.Map;
import org.csoregistry.verifier.source.NotExaminable;

/** What {@code ./registry verify} runs. */
public final class Main {

    /** Everything is as it must be. */
    public static final int PROVEN = 0;

    /** Something is not. */
    public static final int NOT_PROVEN = 1;

    public static final int WRONG_USAGE = 2;

    /** Nobody knows: the registry could not be looked at. */
    public static final int NOT_EXAMINABLE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        // Kafka's client logs through SLF4J; what matters of it we say ourselves.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** The exit code. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Settings settings = Arguments.parse(arguments, environment);
            out.println("verifying " + settings);
            Report report = Verification.run(settings);
            out.println(report);
            return report.isProven() ? PROVEN : NOT_PROVEN;
        } catch (Arguments.WrongUsage e) {
            err.println("registry: " + e.getMessage());
            return WRONG_USAGE;
        } catch (NotExaminable e) {
            err.println("registry: could not verify: " + e.getMessage());
            return NOT_EXAMINABLE;
        }
    }
}
