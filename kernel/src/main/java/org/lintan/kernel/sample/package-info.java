/** Samples that anybody can draw again from a printed seed. */
package org.lintan.kernel.sample;
