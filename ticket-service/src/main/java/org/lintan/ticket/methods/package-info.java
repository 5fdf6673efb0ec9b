/** The parameter tables of the methods, from the database to the pure {@code method} package and to the page. */
package org.lintan.ticket.methods;
