package org.lintan.stack;

/**
 * One of our processes as the watcher sees it. It is wanted from its first start until somebody stops it, which forgets it.
 *
 * @param restart starts it where it had been, unless it runs
 */
record Daemon(String name, StateFile state, Daemons daemons, Runnable restart) implements Watched {

    @Override
    public boolean wanted() {
        return state.get(name + ".pid") != null;
    }

    @Override
    public boolean runs() {
        return daemons.find(name).isPresent();
    }

    @Override
    public String ending() {
        return daemons.ending(name);
    }

    @Override
    public void start() {
        restart.run();
    }
}
