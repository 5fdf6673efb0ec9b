package org.lintan.market.desk.log;

/** A command, by its county and id. Nothing is ever found by its id alone. */
record CommandRef(String county, String commandId) {

    static CommandRef of(Command command) {
        return new CommandRef(command.county(), command.commandId());
    }
}
