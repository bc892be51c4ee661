package eu.regiometer.cli;

/** Entry point of every command. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(2);
    }
}
