package org.lintan.stack;

/** The commands of {@code ./lintan}. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Servers servers = new Servers(Checkout.here());
        if (arguments[0].equals("servers")) {
            System.out.println(servers.ensure(true));
        } else {
            servers.stopAll();
        }
    }
}
