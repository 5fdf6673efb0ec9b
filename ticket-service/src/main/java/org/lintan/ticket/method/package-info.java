/** PURE: how many kilograms of CO2e a forest took up. Each method is versioned and prints its parameters and their source. */
package org.lintan.ticket.method;
