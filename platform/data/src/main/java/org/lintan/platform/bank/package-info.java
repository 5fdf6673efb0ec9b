/** How payments are written for a bank: the same file in every service. */
package org.lintan.platform.bank;
