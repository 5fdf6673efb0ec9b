/** What a request looks like before anybody's rules: for the services and the portal alike, which read the same bytes one after the other. */
package org.lintan.kernel.edge;
