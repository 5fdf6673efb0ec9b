/** Who the holders are, as the registry tells: whether a seller is a village decides where its money goes. */
package org.lintan.market.holder;
