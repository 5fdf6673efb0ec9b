/**
 * What clients were told, held against the order log and the rows it led to. Plain values in, lies out: nothing here asks a server, so each kind of
 * lie can be put before it and has to be found.
 */
package org.lintan.e2e.history;
