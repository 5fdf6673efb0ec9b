/** What anybody may know of the villages' money, without a login: what is decided and on notice, what was shared out. No households, no names of persons. */
package org.lintan.ledger.pub;
