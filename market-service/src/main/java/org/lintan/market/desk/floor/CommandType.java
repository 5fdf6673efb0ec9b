package org.lintan.market.desk.floor;

/**
 * A kind of command.
 *
 * @param name in the log; unique in the market
 * @param action what its payload is read as
 * @param ofParticipant whether a participant asks for it, and not an operator or the house
 * @param takesBack whether it takes back what a participant has offered or bid: it is never refused for the day's sake
 */
public record CommandType<A extends Action>(String name, Class<A> action, boolean ofParticipant, boolean takesBack) {

    /** A participant's wish to trade. */
    public static <A extends Action> CommandType<A> trading(String name, Class<A> action) {
        return new CommandType<>(name, action, true, false);
    }

    /** A participant takes something back. */
    public static <A extends Action> CommandType<A> takingBack(String name, Class<A> action) {
        return new CommandType<>(name, action, true, true);
    }

    /** Asked by operators or by the house itself. */
    public static <A extends Action> CommandType<A> ofHouse(String name, Class<A> action) {
        return new CommandType<>(name, action, false, false);
    }
}
