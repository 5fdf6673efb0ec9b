/**
 * Pages of a PDF drawn as pictures, for browsers that show no PDF. What somebody else made is drawn in a process of its own, with little memory, little
 * time and no secrets: whatever it does there, the service goes on.
 *
 * <p>Invariant: {@link org.lintan.platform.documents.pages.Drawer} runs in that process only, and knows nothing of the service.
 */
package org.lintan.platform.documents.pages;
