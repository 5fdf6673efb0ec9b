/** Money over the bank, whatever moves it: one journal or a refusal, and two people. */
package org.lintan.market.money;
