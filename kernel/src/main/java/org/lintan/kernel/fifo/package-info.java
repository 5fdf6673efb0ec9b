/** Which money that went out was which money that came in: first in, first out, fen by fen. */
package org.lintan.kernel.fifo;
