/** Who did what, when: rows written with the effect of a write and read by the auditor. Nothing changes or deletes them. */
package org.lintan.platform.acts;
