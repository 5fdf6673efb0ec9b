/** Following one fen through the market, for the auditor: which deposit paid which purchase, and who was paid with it. Reads only. */
package org.lintan.market.fen;
