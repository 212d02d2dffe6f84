package org.csoregistry.launcher.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Runs another program's {@code main} in this JVM and ends the JVM when the process that started it is gone.
 *
 * <p>Arguments: the parent's process id, the main class, then that class's own arguments. A shutdown hook in the parent
 * would not run on {@code kill -9}; this does.
 */
public final class Tethered {

    /** As after SIGTERM: somebody outside ended us. */
    private static final int EXIT_CODE = 143;

    private static final long GRACE_MILLIS = 4_000;

    private Tethered() {}

    /**
     * @param arguments parent process id, main class, arguments of that class
     * @throws ReflectiveOperationException if there is no such main class on the class path
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        watch(Long.parseLong(arguments[0]));
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void watch(long parentPid) {
        Optional<ProcessHandle> parent = ProcessHandle.of(parentPid).filter(ProcessHandle::isAlive);
        if (parent.isEmpty()) {
            end();
            return;
        }
        parent.get().onExit().thenRun(Tethered::end);
    }

    /** Gives the program's own shutdown hooks a few seconds, then stops without asking. */
    private static void end() {
        Thread exit = new Thread(() -> System.exit(EXIT_CODE), "tether-exit");
        exit.setDaemon(true);
        exit.start();
        try {
            exit.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
