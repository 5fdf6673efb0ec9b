/** What every operation of every service shares in its description: how it refuses, what a write carries. Said here once instead of at each method. */
package org.lintan.platform.http.api;
