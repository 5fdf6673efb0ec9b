/** Orders of the continuous mode as their parties place, cancel and see them. What becomes of them is decided by the desk. */
package org.lintan.market.order;
