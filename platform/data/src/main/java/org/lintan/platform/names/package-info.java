/** Names that must be unique although people type them: their one form beside what was typed, under a unique key. */
package org.lintan.platform.names;
