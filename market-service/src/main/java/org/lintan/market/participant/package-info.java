/** Who may trade in this market. Registered by the operator; nobody trades before. */
package org.lintan.market.participant;
