/** PURE: outlines of land and legal periods, their areas and overlaps. Knows JTS and Proj4J, no framework, no clock. */
package org.lintan.ticket.land;
