/** Names and numbers as people write them, brought to one form before anything is compared with them. */
package org.lintan.kernel.text;
