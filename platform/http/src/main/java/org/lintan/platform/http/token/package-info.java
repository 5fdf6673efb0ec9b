/**
 * Access tokens, proven once: what their signature and claims said is believed again for at most a minute, for the very same bytes
 * only (decision 0024). Whoever is asked what a token is worth is still the login server's library; it is asked less often.
 */
package org.lintan.platform.http.token;
