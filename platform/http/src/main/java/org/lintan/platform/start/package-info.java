/** What a process looks at before it starts. */
package org.lintan.platform.start;
