/** How long something hangs on public notice (公示). */
package org.lintan.kernel.notice;
