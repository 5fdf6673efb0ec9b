/** What the auditor may check of this market without trusting its operator: recomputed from the rows as they are. */
package org.lintan.market.audit;
